import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
// Jest applies neither its moduleNameMapper nor relative TypeScript imports here: #libs is the compiled program.
import { EmbeddedPostgres } from '#libs/platform/embedded/embedded-postgres.js';
import { migrate } from '#libs/platform/database/migrate.js';
import { MIGRATIONS } from '#migrations/migrations.js';

/** What the teardown stops. Jest runs both in one process. */
export interface TestServers {
  readonly directory: string;
  readonly postgres: EmbeddedPostgres;
  readonly redis: ChildProcess;
}

declare global {
  var nendoTestServers: TestServers | undefined;
}

const TEMPLATE = 'nendo_template';

/** One PostgreSQL and one Redis for all integration specs; each spec clones the migrated template database. */
export default async function globalSetup(): Promise<void> {
  const directory = await mkdtemp(path.join(tmpdir(), 'nendo-test-'));
  // PostgreSQL may run as another user, who must get through to its own folder.
  await chmod(directory, 0o755);
  const redis = await startRedis(path.join(directory, 'redis'));
  // Now: where PostgreSQL does not start, nobody else would stop this one.
  stopWithThisProcess(directory, redis.process);
  const postgres = await EmbeddedPostgres.start(path.join(directory, 'postgres'));
  globalThis.nendoTestServers = { directory, postgres, redis: redis.process };

  await postgres.createDatabase(TEMPLATE);
  await migrate(postgres.url(TEMPLATE), MIGRATIONS);
  await postgres.createApplicationLogin();

  process.env['NENDO_TEST_OWNER_URL'] = postgres.url('postgres');
  process.env['NENDO_TEST_APPLICATION_URL'] = postgres.applicationUrl('postgres');
  process.env['NENDO_TEST_TEMPLATE'] = TEMPLATE;
  process.env['NENDO_TEST_REDIS_URL'] = redis.url;
}

async function startRedis(directory: string): Promise<{ url: string; process: ChildProcess }> {
  await mkdir(directory);
  const port = await freePort();
  // As production must be set: a queue that is written down, and never evicted.
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: directory,
    save: '',
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
    databases: 64,
  };
  const redis = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((resolve, reject) => {
    redis.once('error', (cause) =>
      reject(new Error('The integration tests need redis-server: apt-get install redis-server', { cause })),
    );
    redis.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
    redis.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
  });
  return { url: `redis://127.0.0.1:${port}`, process: redis };
}

/** When Jest is interrupted there is no teardown: nothing may be left running all the same. */
function stopWithThisProcess(directory: string, redis: ChildProcess): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('exit', () => {
    redis.kill();
    try {
      const pid = Number(readFileSync(path.join(directory, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
      // At once: nobody needs its data any more.
      process.kill(pid, 'SIGQUIT');
    } catch {
      // The teardown has stopped it: no pid file, or a process that is gone.
    }
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
