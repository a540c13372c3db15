import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { projectRoot } from '#libs/platform/config/project-root.js';

const ICON = 'icon.svg';

/** The built React application. Its own addresses at and below /app all answer with the one page. */
export function serveStaffApplication(fastify: FastifyInstance): void {
  const folder = path.join(projectRoot(), 'dist', 'web');
  const page = (reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', folder, { cacheControl: false });
  const icon = (reply: FastifyReply) => reply.sendFile(ICON, folder, { maxAge: '1d' });
  // Browsers ask for this of every page that names no icon: those of the public.
  fastify.get('/favicon.ico', (_request, reply) => icon(reply));
  fastify.get('/app', (_request, reply) => page(reply));
  fastify.get<{ Params: { '*': string } }>('/app/*', (request, reply) => {
    const file = request.params['*'];
    // Their names carry a hash of their content.
    if (file.startsWith('assets/')) return reply.sendFile(file, folder, { maxAge: '365d', immutable: true });
    return file === ICON ? icon(reply) : page(reply);
  });
}
