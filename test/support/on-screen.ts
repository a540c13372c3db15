import { afterAll, beforeAll } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import type { TestProgram } from './program.js';
import { runProgram } from './program.js';

/** What a file's tests work with: the built program on a home of its own, and a browser. */
export interface OnScreen {
  readonly program: TestProgram;
  readonly browser: Browser;
}

/** Starts them before the first test of the file, and stops them after the last. */
export function onScreen(settings: NodeJS.ProcessEnv = {}): OnScreen {
  let home: string;
  const started: { program?: TestProgram; browser?: Browser } = {};
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'nendo-e2e-'));
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
