import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { freePort } from '#libs/platform/embedded/free-port.js';
import type { TestDatabase } from './database.js';
import { createTestDatabase } from './database.js';

/** The built program as a process of its own, api and worker together, as `npm start` runs it. */
export interface TestProgram {
  readonly address: string;
  /** What it wrote, logs and all. */
  output(): string;
  /** SIGKILL, without a chance to clean up. */
  kill(): Promise<void>;
  /** SIGTERM; returns the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the program with these settings (environment variables) and waits until it says that it is ready. */
export async function runProgram(settings: NodeJS.ProcessEnv): Promise<TestProgram> {
  const child = await spawnProgram(settings);
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const ready = /Nendo is ready: (\S+)/.exec(output);
      if (ready) resolve(ready[1]!);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${output}`)));
  });
  return { address, output: () => output, kill: () => end(child, 'SIGKILL').then(() => undefined), stop: () => end(child, 'SIGTERM') };
}

/** The process alone, for what happens before it is ready. */
export async function spawnProgram(settings: NodeJS.ProcessEnv) {
  const port = settings['PORT'] ?? String(await freePort());
  return spawn(process.execPath, [path.join(projectRoot(), 'dist/apps/cli/main.js'), 'start'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', ...settings, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A demo program on a database of its own, on the suite's PostgreSQL. Stop it in afterAll. */
export async function runDemoProgram(
  settings: NodeJS.ProcessEnv = {},
): Promise<TestProgram & { readonly database: TestDatabase }> {
  const database = await createTestDatabase();
  const program = await runProgram({ NENDO_DEMO: 'year', ...settings, DATABASE_URL: database.applicationUrl });
  return {
    ...program,
    database,
    stop: async () => {
      const code = await program.stop();
      await database.drop();
      return code;
    },
  };
}

/** The exit code after this signal; null when the signal ended it before it could stop in order. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  return (await exit)[0];
}
