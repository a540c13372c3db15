import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { migrate } from '#libs/platform/database/migrate.js';
import { EmbeddedPostgres } from '#libs/platform/embedded/embedded-postgres.js';
import { freePort } from '#libs/platform/embedded/free-port.js';
import { MIGRATIONS } from '#migrations/migrations.js';
import { end } from '../support/program.js';
import { eventually } from '../support/wait.js';

const DATABASE = 'nendo';

/** The servers below the program, of this run's own: they are stopped, killed and emptied while it works. */
export interface Servers {
  readonly postgres: EmbeddedPostgres;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Undefined: the queue lies on PostgreSQL. */
  readonly redis: FaultyRedis | undefined;
  stop(): Promise<void>;
}

export async function startServers(backend: string): Promise<Servers> {
  const directory = await mkdtemp(path.join(tmpdir(), 'nendo-faults-'));
  // PostgreSQL may run as another user, who must get through to its own folder.
  await chmod(directory, 0o755);
  const postgres = await EmbeddedPostgres.start(path.join(directory, 'postgres'));
  await postgres.createDatabase(DATABASE);
  await migrate(postgres.url(DATABASE), MIGRATIONS);
  await postgres.createApplicationLogin();
  const redis = backend === 'redis' ? await FaultyRedis.start(path.join(directory, 'redis')) : undefined;
  return {
    postgres,
    ownerUrl: postgres.url(DATABASE),
    applicationUrl: postgres.applicationUrl(DATABASE),
    redis,
    stop: async () => {
      await redis?.stop();
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A Redis as production must have it: written down, never evicted. */
export class FaultyRedis {
  private process: ReturnType<typeof spawn> | undefined;

  private constructor(
    private readonly directory: string,
    private readonly port: number,
  ) {}

  static async start(directory: string): Promise<FaultyRedis> {
    await mkdir(directory);
    const redis = new FaultyRedis(directory, await freePort());
    await redis.run();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async flush(): Promise<void> {
    await this.command((redis) => redis.flushall());
  }

  /** SIGKILL, and what it had written down comes back. */
  async restart(): Promise<void> {
    await this.stop();
    await this.run();
  }

  async stop(): Promise<void> {
    if (this.process) await end(this.process, 'SIGKILL');
    this.process = undefined;
  }

  private async run(): Promise<void> {
    const settings = { port: this.port, bind: '127.0.0.1', dir: this.directory, save: '', appendonly: 'yes', 'maxmemory-policy': 'noeviction' };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.process = spawn('redis-server', args, { stdio: 'ignore' });
    await eventually('Redis to answer', () => this.command((redis) => redis.ping()).then(Boolean, () => false));
  }

  private async command<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      return await work(redis);
    } finally {
      redis.disconnect();
    }
  }
}
