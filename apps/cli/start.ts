import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '#apps/api/create-api.js';
import { JOB_FEATURES } from '#apps/worker/job-features.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { WorkerRuntime } from '#apps/worker/worker-runtime.js';
import { connectPlatform } from '#libs/features/connect-platform.js';
import { readDemoScript } from '#libs/features/demo/demo-script.js';
import { LoadDemo } from '#libs/features/demo/load-demo.js';
import { MovableClock } from '#libs/platform/clock/clock.js';
import { readClockOffset, writeClockOffset } from '#libs/platform/clock/clock-offset.js';
import { MIGRATIONS } from '#migrations/migrations.js';
import { Config } from '#libs/platform/config/config.js';
import { migrate } from '#libs/platform/database/migrate.js';
import type { Platform } from '#libs/platform/platform.module.js';
import { openDatabase } from './database.js';

export interface RunningProgram {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts everything in one process: database, demo, api and worker. The embedded database and the demo are the
 * default; DATABASE_URL turns both off (NENDO_DEMO=on asks for the demo all the same).
 */
export async function start(environment: NodeJS.ProcessEnv): Promise<RunningProgram> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    const database = await openDatabase(environment, 'program');
    stops.push(database.close);
    const ownerUrl = environment['DATABASE_OWNER_URL'];
    if (!database.embedded && ownerUrl !== undefined) await migrate(ownerUrl, MIGRATIONS);
    const config = Config.fromEnvironment({
      NENDO_DEMO: database.embedded ? 'on' : 'off',
      LOG_LEVEL: database.embedded ? 'warn' : 'info',
      ...environment,
      DATABASE_URL: database.applicationUrl,
    });
    const platform = await connectPlatform(config);
    stops.push(async () => {
      if (platform.dataSource.isInitialized) await platform.dataSource.destroy();
    });
    const app = await createApi(platform, [WorkerModule.with(JOB_FEATURES)]);
    stops.push(() => app.close());
    if (config.demo) await prepareDemo(app, platform, config.demo);
    await app.get(WorkerRuntime, { strict: false }).start();
    await listen(app, config);
    return { address: config.publicUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The first start sets the demo's date; later ones find it where it was left. */
async function prepareDemo(app: NestFastifyApplication, platform: Platform, form: 'on' | 'year'): Promise<void> {
  const { clock, dataSource } = platform;
  if (!(clock instanceof MovableClock)) throw new Error('demo mode runs on a clock that can be moved');
  const script = await readDemoScript(form);
  const left = await readClockOffset(dataSource);
  const now = left === null ? script.now : clock.now();
  if (left === null) clock.moveTo(script.importedAt);
  // Loading moves the clock to when things happened; whoever starts the program finds the demo's present.
  await app.get(LoadDemo, { strict: false }).load(script);
  const offset = clock.moveTo(now);
  if (left === null) await writeClockOffset(dataSource, offset);
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Error(`Port ${config.port} is taken by another program. Set PORT to a free one.`, { cause: error });
    }
    throw error;
  }
}
