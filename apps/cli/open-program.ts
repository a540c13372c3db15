import { connectPlatform } from '#libs/features/connect-platform.js';
import { Config } from '#libs/platform/config/config.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { Platform } from '#libs/platform/platform.module.js';
import { openDatabase } from './database.js';

/** What a command needs of the program. */
export interface CommandPlatform extends Platform {
  readonly tenants: TenantDatabase;
}

/**
 * Runs a command on the database that the program works on, whether that is running or not, and by the program's clock:
 * the demo's may have been moved.
 */
export async function onProgram<T>(
  environment: NodeJS.ProcessEnv,
  command: (platform: CommandPlatform) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(environment, 'command');
  try {
    const config = Config.fromEnvironment({
      NENDO_DEMO: database.embedded ? 'on' : 'off',
      LOG_LEVEL: 'warn',
      ...environment,
      DATABASE_URL: database.applicationUrl,
    });
    const platform = await connectPlatform(config);
    try {
      return await command({ ...platform, tenants: new TenantDatabase(platform.dataSource) });
    } finally {
      await platform.dataSource.destroy();
    }
  } finally {
    await database.close();
  }
}
