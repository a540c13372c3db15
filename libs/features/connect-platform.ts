import type { Clock } from '#libs/platform/clock/clock.js';
import { MovableClock, SystemClock } from '#libs/platform/clock/clock.js';
import { readClockOffset } from '#libs/platform/clock/clock-offset.js';
import type { Config } from '#libs/platform/config/config.js';
import { applicationDataSource } from '#libs/platform/database/data-source.js';
import { assertBoundByRowLevelSecurity } from '#libs/platform/database/role-check.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import type { Platform } from '#libs/platform/platform.module.js';
import { ENTITIES } from './entities.js';

/** Opens what every process of the program needs first: log, database, clock. Refuses a database role it must not run as. */
export async function connectPlatform(config: Config): Promise<Platform> {
  const logger = new Logger(createLogger(config.logLevel));
  const dataSource = await applicationDataSource(config.databaseUrl, config.databasePool, ENTITIES).initialize();
  await assertBoundByRowLevelSecurity(dataSource);
  const clock: Clock = config.demo ? new MovableClock((await readClockOffset(dataSource)) ?? 0) : new SystemClock();
  return { config, clock, logger, dataSource };
}
