import type { BackendFactory } from 'bullmq';
import { createPostgresBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config/config.js';
import { QUEUE_SCHEMA } from '../database/migrate.js';

/** How BullMQ reaches its backend: what a Queue and what a Worker is given as its connection. */
export interface QueueConnection {
  readonly forQueues: unknown;
  readonly forWorkers: unknown;
  /** Undefined: BullMQ's own, Redis. */
  readonly backend: BackendFactory | undefined;
  /** After every Queue and Worker has been closed. */
  close(): Promise<void>;
}

type OnError = (error: Error) => void;

export function connectQueues(config: Config, onError: OnError): QueueConnection {
  return config.redisUrl === undefined
    ? postgresConnection(config.databaseUrl, onError)
    : redisConnection(config.redisUrl, onError);
}

/**
 * One pool for all queues and workers of the process. Each worker keeps one of its connections for LISTEN, so the pool
 * is larger than the workers are many. Under native ESM BullMQ takes a pool, not a URL. It runs no migrations on it.
 */
function postgresConnection(url: string, onError: OnError): QueueConnection {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${QUEUE_SCHEMA}`,
    application_name: 'nendo-queue',
    max: 12,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  // Every Queue and Worker listens to the pool's errors, too.
  pool.setMaxListeners(50);
  pool.on('error', onError);
  return {
    forQueues: pool,
    forWorkers: pool,
    backend: createPostgresBackend as BackendFactory,
    close: () => pool.end(),
  };
}

/** A worker waits for Redis for as long as it takes; whoever adds a job is told that it did not work. */
function redisConnection(url: string, onError: OnError): QueueConnection {
  const forQueues = new Redis(url, { maxRetriesPerRequest: 3, connectionName: 'nendo-queue' });
  const forWorkers = new Redis(url, { maxRetriesPerRequest: null, connectionName: 'nendo-worker' });
  for (const client of [forQueues, forWorkers]) {
    client.setMaxListeners(50);
    client.on('error', onError);
  }
  return {
    forQueues,
    forWorkers,
    backend: undefined,
    close: async () => {
      forQueues.disconnect();
      forWorkers.disconnect();
    },
  };
}
