import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { MIGRATIONS } from '#migrations/migrations.js';
import { migrate } from '#libs/platform/database/migrate.js';
import { EmbeddedPostgres } from '#libs/platform/embedded/embedded-postgres.js';
import type { Purpose } from './home.js';
import { Home } from './home.js';

const DATABASE = 'nendo';

/** How long one process waits until another has started, or has done its command. */
const PATIENCE_MS = 60_000;
const STEP_MS = 200;

export interface OpenDatabase {
  readonly applicationUrl: string;
  readonly embedded: boolean;
  /** Stops what openDatabase started. */
  readonly close: () => Promise<void>;
}

/**
 * The database that this process works on: the one that DATABASE_URL names, or the embedded PostgreSQL of the home. A
 * home has one process that runs its PostgreSQL; a command joins the program when that is running, and waits for another
 * command.
 */
export async function openDatabase(environment: NodeJS.ProcessEnv, purpose: Purpose): Promise<OpenDatabase> {
  const given = environment['DATABASE_URL'];
  if (given !== undefined) return { applicationUrl: given, embedded: false, close: () => Promise.resolve() };
  const folder = environment['NENDO_HOME'] ?? '.nendo';
  for (let waited = 0; ; waited += STEP_MS) {
    const taken = await Home.take(folder, purpose);
    if (taken instanceof Home) return openEmbedded(taken);
    if (taken.purpose === 'program') {
      if (purpose === 'program' || waited >= PATIENCE_MS) throw alreadyRunning(folder, taken.pid);
      const applicationUrl = await joinProgram(folder);
      if (applicationUrl !== null) return { applicationUrl, embedded: true, close: () => Promise.resolve() };
    }
    if (waited >= PATIENCE_MS) throw alreadyRunning(folder, taken.pid);
    await sleep(STEP_MS);
  }
}

async function openEmbedded(home: Home): Promise<OpenDatabase> {
  try {
    const postgres = await EmbeddedPostgres.start(postgresFolder(home.folder));
    await postgres.createDatabase(DATABASE);
    await migrate(postgres.url(DATABASE), MIGRATIONS);
    await postgres.createApplicationLogin();
    return {
      applicationUrl: postgres.applicationUrl(DATABASE),
      embedded: true,
      close: async () => {
        await postgres.stop();
        await home.release();
      },
    };
  } catch (error) {
    await home.release();
    throw error;
  }
}

/** null as long as the program is still starting: its database, or the application's login to it. */
async function joinProgram(folder: string): Promise<string | null> {
  const url = await EmbeddedPostgres.runningUrl(postgresFolder(path.resolve(folder)), DATABASE);
  if (url === null) return null;
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function postgresFolder(home: string): string {
  return path.join(home, 'postgres');
}

function alreadyRunning(folder: string, pid: number): Error {
  return new Error(
    `Nendo is running on ${path.resolve(folder)} already (process ${pid}). Stop it, or set NENDO_HOME to another folder.`,
  );
}
