import type { FastifyRequest } from 'fastify';
import { en } from '#libs/contract/messages/en.js';
import { ja } from '#libs/contract/messages/ja.js';
import type { Locale } from '#libs/domain/text/localized-text.js';

/** Japanese, unless the reader's browser prefers English. */
export function localeOf(request: FastifyRequest): Locale {
  const preferred = request.headers['accept-language']?.split(',')[0]?.trim().toLowerCase() ?? '';
  return preferred.startsWith('en') ? 'en' : 'ja';
}

export function messagesFor(request: FastifyRequest) {
  return localeOf(request) === 'en' ? en : ja;
}
