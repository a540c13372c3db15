import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ABSOLUTE_HOURS } from '#libs/features/accounts/sessions.js';
import type { Config } from '#libs/platform/config/config.js';

/**
 * __Host- binds the cookie to this host and to https; browsers take it over http from nobody, so an installation
 * without https (the embedded default on 127.0.0.1) goes without the prefix.
 */
function cookieOf(config: Config) {
  const secure = config.publicUrl.startsWith('https:');
  return { name: secure ? '__Host-nendo' : 'nendo', secure };
}

export function sessionCookie(request: FastifyRequest, config: Config): string | undefined {
  return request.cookies[cookieOf(config).name];
}

export function setSessionCookie(reply: FastifyReply, config: Config, value: string): void {
  const { name, secure } = cookieOf(config);
  void reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: ABSOLUTE_HOURS * 3600,
  });
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  const { name, secure } = cookieOf(config);
  void reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
