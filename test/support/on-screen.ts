import { afterAll, beforeAll } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright';
import { launchBrowser } from './browser.js';
import type { TestProgram } from './program.js';
import { runProgram } from './program.js';

/** What a file's tests work with: the built program on a home of its own, and a browser. */
export interface OnScreen {
  readonly program: TestProgram;
  readonly browser: Browser;
}

/** Where the demo of these settings stands loaded: demo-homes.ts. */
function demoHome({ NENDO_DEMO = 'on' }: NodeJS.ProcessEnv): string {
  return path.join(process.env['NENDO_DEMO_HOMES']!, NENDO_DEMO);
}

/** Starts them before the first test of the file, and stops them after the last. */
export function onScreen(settings: NodeJS.ProcessEnv = {}): OnScreen {
  let home: string;
  const started: { program?: TestProgram; browser?: Browser } = {};
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'nendo-e2e-'));
    await chmod(home, 0o755);
    // cp keeps whose files they are: PostgreSQL's own may belong to another user.
    await promisify(execFile)('cp', ['-a', `${demoHome(settings)}/.`, home]);
    started.program = await runProgram({ NENDO_HOME: home, ...settings });
    // One after the other: a browser that nobody closes would keep the tests from ending.
    started.browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await started.browser?.close();
    await started.program?.stop();
    await rm(home, { recursive: true, force: true });
  });
  return {
    get program() {
      return started.program!;
    },
    get browser() {
      return started.browser!;
    },
  };
}
