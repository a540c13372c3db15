import '#libs/platform/config/node-env.js';
import { connectPlatform } from '#libs/features/connect-platform.js';
import { Config } from '#libs/platform/config/config.js';
import { createApi } from './create-api.js';

/** One of any number of API processes; docs/deployment.md. */
const platform = await connectPlatform(Config.fromEnvironment(process.env));
const app = await createApi(platform);
// Ends by itself once every hook has run, so that the log is written to its end.
app.enableShutdownHooks([], { useProcessExit: true });
await app.listen(platform.config.port, platform.config.host);
platform.logger.info({ host: platform.config.host, port: platform.config.port }, 'api listens');
