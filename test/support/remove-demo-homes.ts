import { rm } from 'node:fs/promises';

export default async function globalTeardown(): Promise<void> {
  if (globalThis.nendoDemoHomes !== undefined) await rm(globalThis.nendoDemoHomes, { recursive: true, force: true });
}
