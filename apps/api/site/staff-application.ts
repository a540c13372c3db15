import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '#libs/platform/config/project-root.js';

/** The built React application. Its own addresses below /app/ all answer with the one page. */
export function serveStaffApplication(fastify: FastifyInstance): void {
  const folder = path.join(projectRoot(), 'dist', 'web');
  fastify.get('/app', (_request, reply) => reply.redirect('/app/', 308));
  fastify.get<{ Params: { '*': string } }>('/app/*', (request, reply) => {
    const file = request.params['*'];
    if (file.startsWith('assets/')) {
      // Their names carry a hash of their content.
      return reply.sendFile(file, folder, { maxAge: '365d', immutable: true });
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html', folder, { cacheControl: false });
  });
}
