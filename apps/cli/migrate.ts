import { MIGRATIONS } from '#migrations/migrations.js';
import { migrate } from '#libs/platform/database/migrate.js';

/** Migrates the database that DATABASE_OWNER_URL names. */
export async function runMigrations(): Promise<void> {
  const url = process.env['DATABASE_OWNER_URL'];
  if (url === undefined) throw new Error('Set DATABASE_OWNER_URL to the owner’s connection (docs/deployment.md).');
  const ran = await migrate(url, MIGRATIONS);
  process.stdout.write(ran.length === 0 ? 'Nothing to migrate.\n' : `Migrated: ${ran.join(', ')}\n`);
}
