import { History } from '#libs/features/audit/history.js';
import { connectPlatform } from '#libs/features/connect-platform.js';
import { Municipality } from '#libs/features/municipalities/municipality.entity.js';
import { Config } from '#libs/platform/config/config.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { openDatabase } from './database.js';

/** Walks every municipality's history. Ends with exit code 1 when a link does not fit. */
export async function verify(): Promise<void> {
  const database = await openDatabase(process.env);
  try {
    const config = Config.fromEnvironment({ LOG_LEVEL: 'warn', ...process.env, DATABASE_URL: database.applicationUrl });
    const { dataSource, clock } = await connectPlatform(config);
    const tenants = new TenantDatabase(dataSource);
    const history = new History(clock);
    for (const { id, key } of await dataSource.getRepository(Municipality).find({ order: { key: 'ASC' } })) {
      const result = await tenants.transaction(id, (tx) => history.verify(tx));
      const broken = result.brokenAt !== null;
      process.stdout.write(`${key}: ${result.entries} entries, ${broken ? `BROKEN at ${result.brokenAt}` : 'whole'}\n`);
      if (broken) process.exitCode = 1;
    }
    await dataSource.destroy();
  } finally {
    await database.close();
  }
}
