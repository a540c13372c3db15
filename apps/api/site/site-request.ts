import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { PAGE_ASKED } from '#libs/report/public-pages/item-pages.js';
import type { Query, SiteReader } from '#libs/report/public-pages/site-reader.js';
import { localeOf } from '../http/locale.js';
import { ProblemError } from '../http/problem-error.js';
import { PROGRAM_BUILD } from './program-build.js';
import { knownChecksums, sendTagged } from './tagged.js';

const HTML = 'text/html; charset=utf-8';

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

/** The page of a list that is asked for: 1 unless it is a number from 1 on. */
export function askedPage(reader: { readonly query: Query }): number {
  const page = Number(asked(reader, PAGE_ASKED));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
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
  await sendDocument(request, reply, HTML, html, status);
}

/**
 * The same of a page that takes a while to make. from: everything that it is made from, besides the address, the reader's
 * language and the program; whoever has the page made from it is told so before it is made again.
 */
export async function sendMade(request: FastifyRequest, reply: FastifyReply, from: unknown, make: () => string): Promise<void> {
  void reply.status(200).header('vary', 'accept-language').header('cache-control', 'no-cache');
  const made = JSON.stringify([PROGRAM_BUILD, request.url, readerOf(request).locale, from]);
  const sha256 = createHash('sha256').update(made).digest('hex');
  const body = knownChecksums(request).includes(sha256) ? null : Buffer.from(make());
  await sendTagged(request, reply, { sha256, mediaType: HTML, body });
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
