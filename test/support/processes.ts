import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { freePort } from '#libs/platform/embedded/free-port.js';
import { end } from './program.js';
import { eventually } from './wait.js';

/** One of the processes of a production: dist/apps/api/main.js or dist/apps/worker/main.js. */
export interface TestProcess {
  readonly child: ChildProcess;
  /** What it wrote to its log, line by line JSON. */
  output(): string;
  /** SIGKILL, without a chance to clean up. */
  kill(): Promise<void>;
}

export function spawnProcess(app: 'api' | 'worker', settings: NodeJS.ProcessEnv): TestProcess {
  const child = spawn(process.execPath, [path.join(projectRoot(), `dist/apps/${app}/main.js`)], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, kill: () => end(child, 'SIGKILL').then(() => undefined) };
}

/** An api process that answers. */
export async function spawnApi(settings: NodeJS.ProcessEnv): Promise<TestProcess & { readonly address: string }> {
  const port = settings['PORT'] ?? String(await freePort());
  const process = spawnProcess('api', { ...settings, PORT: port });
  const address = `http://127.0.0.1:${port}`;
  await eventually(`${address} to be ready`, () => fetch(`${address}/health/ready`).then(({ ok }) => ok, () => false));
  return { ...process, address };
}

/** A worker process that runs. */
export async function spawnWorker(settings: NodeJS.ProcessEnv): Promise<TestProcess> {
  const worker = spawnProcess('worker', { ...settings, LOG_LEVEL: 'info' });
  await eventually('a worker to run', async () => worker.output().includes('The worker runs'));
  return worker;
}
