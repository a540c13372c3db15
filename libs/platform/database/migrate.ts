import { runMigrations } from 'bullmq';
import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { ownerDataSource } from './data-source.js';

/** The schema that BullMQ's PostgreSQL backend keeps its queues in. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Brings the database to what this version of the program needs: our tables, then BullMQ's own. Connects as the
 * owner, who is not the application's role. Returns the names of the migrations that ran.
 */
export async function migrate(
  ownerUrl: string,
  migrations: readonly (new () => MigrationInterface)[],
): Promise<string[]> {
  const source = await ownerDataSource(ownerUrl, migrations).initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    await migrateQueue(ownerUrl);
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO nendo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO nendo_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO nendo_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO nendo_app`);
  } finally {
    await client.end();
  }
}
