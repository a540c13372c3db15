import '#libs/platform/config/node-env.js';
import { NestFactory } from '@nestjs/core';
import { connectPlatform } from '#libs/features/connect-platform.js';
import { Config } from '#libs/platform/config/config.js';
import { NestLogger } from '#libs/platform/logging/logger.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { JOB_FEATURES } from './job-features.js';
import { WorkerModule } from './worker.module.js';
import { WorkerRuntime } from './worker-runtime.js';

/** The worker as a process of its own. Any number of them may run. */
class WorkerProcess {}

const platform = await connectPlatform(Config.fromEnvironment(process.env));
const app = await NestFactory.createApplicationContext(
  { module: WorkerProcess, imports: [PlatformModule.with(platform), WorkerModule.with(JOB_FEATURES)] },
  { logger: new NestLogger(platform.logger.pino) },
);
// Ends by itself once every hook has run, so that the log is written to its end.
app.enableShutdownHooks([], { useProcessExit: true });
await app.get(WorkerRuntime).start();
