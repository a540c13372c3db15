import path from 'node:path';
import { MIGRATIONS } from '#migrations/migrations.js';
import { migrate } from '#libs/platform/database/migrate.js';
import { EmbeddedPostgres } from '#libs/platform/embedded/embedded-postgres.js';
import { Home } from './home.js';

const DATABASE = 'nendo';

export interface OpenDatabase {
  readonly applicationUrl: string;
  readonly embedded: boolean;
  /** Stops what openDatabase started. */
  readonly close: () => Promise<void>;
}

/** The database that a command works on: the one that DATABASE_URL names, or the embedded PostgreSQL of the home. */
export async function openDatabase(environment: NodeJS.ProcessEnv): Promise<OpenDatabase> {
  const given = environment['DATABASE_URL'];
  if (given === undefined) return openEmbedded(environment['NENDO_HOME'] ?? '.nendo');
  return { applicationUrl: given, embedded: false, close: () => Promise.resolve() };
}

async function openEmbedded(folder: string): Promise<OpenDatabase> {
  const home = await Home.take(folder);
  try {
    const postgres = await EmbeddedPostgres.start(path.join(home.folder, 'postgres'));
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
