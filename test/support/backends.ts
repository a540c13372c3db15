import { describe } from '@jest/globals';
import { Redis } from 'ioredis';
import { testEnvironment } from './environment.js';

/** Where the queue lies. */
export interface Backend {
  readonly name: 'postgres' | 'redis';
  /** The settings that choose it, on an empty queue: REDIS_URL, or nothing. Call it in beforeAll. */
  settings(): Promise<{ readonly REDIS_URL?: string }>;
}

export const BACKENDS: readonly Backend[] = [
  { name: 'postgres', settings: () => Promise.resolve({}) },
  { name: 'redis', settings: async () => ({ REDIS_URL: await emptyRedis() }) },
];

/** The same specs on both backends. */
export function onEachBackend(specs: (backend: Backend) => void): void {
  describe.each(BACKENDS)('on $name', specs);
}

/** A Redis database that no other spec uses now: a Jest worker runs one file at a time. */
async function emptyRedis(): Promise<string> {
  const url = new URL(testEnvironment().redisUrl);
  url.pathname = `/${Number(process.env['JEST_WORKER_ID'] ?? 1) % 64}`;
  const redis = new Redis(url.href);
  try {
    await redis.flushdb();
  } finally {
    redis.disconnect();
  }
  return url.href;
}
