import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
// As in global-setup.ts: #libs is the compiled program.
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { freePort } from '#libs/platform/embedded/free-port.js';
import { projectRoot } from '#libs/platform/config/project-root.js';

const PUBLISHED_MS = 180_000;

declare global {
  var nendoDemoHomes: string | undefined;
}

/** The program's home with each demo loaded, made once: every file of browser tests works on a copy (on-screen.ts). */
export default async function globalSetup(): Promise<void> {
  const directory = await mkdtemp(path.join(tmpdir(), 'nendo-homes-'));
  // PostgreSQL may run as another user, who must get through to its own folder.
  await chmod(directory, 0o755);
  globalThis.nendoDemoHomes = directory;
  process.env['NENDO_DEMO_HOMES'] = directory;
  process.once('exit', () => spawn('rm', ['-rf', directory]));
  await Promise.all(['year', 'on'].map((demo) => loadDemo(path.join(directory, demo), demo)));
}

async function loadDemo(home: string, demo: string): Promise<void> {
  const port = String(await freePort());
  const program = spawn(process.execPath, [path.join(projectRoot(), 'dist/apps/cli/main.js'), 'start'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', NENDO_HOME: home, NENDO_DEMO: demo, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(program, 'exit');
  await new Promise<void>((resolve, reject) => {
    let output = '';
    program.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Nendo is ready')) resolve();
    });
    program.once('exit', (code) => reject(new Error(`the demo "${demo}" ended with ${code}:\n${output}`)));
  });
  await pastPublished(`http://127.0.0.1:${port}`);
  program.kill('SIGTERM');
  await ended;
}

/** The demo publishes its past years by jobs: done once here, and not again in every copy. */
async function pastPublished(address: string): Promise<void> {
  const { accounts } = await new ApiClient(address).call('demoAccounts');
  for (const { email } of accounts.filter(({ role }) => role === 'administrator')) {
    const administrator = new ApiClient(address, { email, password: DEMO_PASSWORD });
    const closed = async () => {
      const { plans } = await administrator.call('listPlans');
      return plans.some(({ cycles }) => cycles.some(({ status }) => status === 'closed'));
    };
    const end = Date.now() + PUBLISHED_MS;
    while (await closed()) {
      if (Date.now() > end) throw new Error('the demo’s past years were not published in time');
      await setTimeout(200);
    }
  }
}
