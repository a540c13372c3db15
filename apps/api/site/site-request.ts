import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Query, SiteReader } from '#libs/report/public-pages/site-reader.js';
import { localeOf } from '../http/locale.js';
import { ProblemError } from '../http/problem-error.js';
import { sendTagged } from './tagged.js';

/** Keys of municipalities and plans; nothing else is ever published, so nothing else is asked of the database. */
const KEY = /^[a-z][a-z0-9-]{0,99}$/;

/** Throws where these cannot be keys of a municipality and a plan. */
export function assertKeys(...keys: readonly string[]): void {
  if (!keys.every((key) => KEY.test(key))) throw new ProblemError('notFound');
}

/** Of an address: the path as it was sent, and what it asks. */
export function addressOf(request: FastifyRequest): { readonly path: string; readonly query: URLSearchParams } {
  const [path, ...rest] = request.url.split('?');
  return { path: path!, query: new URLSearchParams(rest.join('?')) };
}

/** The reader's language: the one that the address names, else the browser's. */
export function readerOf(request: FastifyRequest): SiteReader {
  const { path, query } = addressOf(request);
  const lang = query.get('lang');
  const chosen: Locale | null = lang === 'ja' || lang === 'en' ? lang : null;
  const others: Query = [...query].filter(([name]) => name !== 'lang');
  return { locale: chosen ?? localeOf(request), chosen: chosen !== null, path, query: others };
}

/** The first value of a name, without what no text has: control characters and halves of surrogate pairs. */
export function asked({ query }: { readonly query: Query }, name: string): string {
  const value = query.find(([key]) => key === name)?.[1] ?? '';
  return value.toWellFormed().replaceAll(/\p{Cc}/gu, ' ').trim();
}

/** Every page of the site ends in a slash, so that relative links lead somewhere. Answers whether it was sent there. */
export async function sentToFolder(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const { path, query } = addressOf(request);
  if (path.endsWith('/')) return false;
  await reply.redirect(query.size === 0 ? `${path}/` : `${path}/?${query}`, 308);
  return true;
}

/** A page that is made when it is asked for. It is asked about again each time; whoever has it is told so. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, html: string, status = 200): Promise<void> {
  void reply.header('vary', 'accept-language');
  await sendDocument(request, reply, 'text/html; charset=utf-8', html, status);
}

export async function sendDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  mediaType: string,
  body: string | Buffer,
  status = 200,
): Promise<void> {
  void reply.status(status).header('cache-control', 'no-cache');
  const sha256 = createHash('sha256').update(body).digest('hex');
  await sendTagged(request, reply, { sha256, mediaType, body: Buffer.from(body) });
}
