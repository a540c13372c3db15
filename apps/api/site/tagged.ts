import type { FastifyReply, FastifyRequest } from 'fastify';

export interface TaggedBody {
  readonly sha256: string;
  readonly mediaType: string;
  /** null: the reader has it already. */
  readonly body: Buffer | null;
}

/** What compresses: as @fastify/compress decides it for the media types that the site has. */
const COMPRESSED = /^text\/|[/+](json|xml)\b/;

/**
 * An entity tag for each form of the same bytes. What the reader's program accepts compressed has a weak one: it says
 * the same, but is not the same byte by byte (RFC 9110, 8.8.1).
 */
function entityTag(request: FastifyRequest, { sha256, mediaType }: TaggedBody): string {
  const coded = COMPRESSED.test(mediaType) && /\b(br|gzip)\b|\*/.test(request.headers['accept-encoding']?.toString() ?? '');
  return `${coded ? 'W/' : ''}"${sha256}"`;
}

/** The checksums that the reader has by the tags it names; weak or strong is all the same here. */
export function knownChecksums(request: FastifyRequest): string[] {
  return [...(request.headers['if-none-match'] ?? '').matchAll(/"([0-9a-f]{64})"/g)].map((match) => match[1]!);
}

/** Sends a body with its tag, or only says that the reader has it. */
export async function sendTagged(request: FastifyRequest, reply: FastifyReply, tagged: TaggedBody): Promise<void> {
  void reply.header('etag', entityTag(request, tagged));
  const known = reply.statusCode === 200 && knownChecksums(request).includes(tagged.sha256);
  if (known || tagged.body === null) await reply.status(304).send();
  else await reply.type(tagged.mediaType).send(tagged.body);
}
