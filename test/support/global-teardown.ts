import { once } from 'node:events';
import { rm } from 'node:fs/promises';

export default async function globalTeardown(): Promise<void> {
  const servers = globalThis.nendoTestServers;
  if (!servers) return;
  const { postgres, redis, directory } = servers;
  const ended = once(redis, 'exit');
  redis.kill();
  await Promise.all([ended, postgres.stop()]);
  await rm(directory, { recursive: true, force: true });
}
