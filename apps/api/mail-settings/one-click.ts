import type { FastifyInstance } from 'fastify';
import type { MailSettingsOfPeople } from '#libs/features/notifications/mail-settings.js';

interface Address {
  readonly Params: { readonly token: string };
}

/** What mail programs send along; all that counts is the address. */
const BODY_LIMIT = 4096;
/** Nobody who reads the log should be able to follow the link. */
const UNLOGGED = { logLevel: 'error' } as const;

/**
 * The address of List-Unsubscribe (RFC 8058). A mail program posts to it, with a form that says no more than the address
 * does; a person who opens it is led to the page with the button, because scanners open links as well. Whether the link
 * is one of ours is told to nobody here.
 */
export function serveOneClick(fastify: FastifyInstance, settings: () => MailSettingsOfPeople): void {
  void fastify.register((scope, _options, done) => {
    // Elsewhere only JSON comes in. Here the body is thrown away.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, _body, parsed) => parsed(null));
    scope.get<Address>('/api/unsubscribe/:token', UNLOGGED, (request, reply) =>
      reply.redirect(`/app/unsubscribe#${encodeURIComponent(request.params.token)}`, 303),
    );
    scope.post<Address>('/api/unsubscribe/:token', UNLOGGED, async (request, reply) => {
      await settings().unsubscribe(request.params.token);
      return reply.status(204).send();
    });
    done();
  });
}
