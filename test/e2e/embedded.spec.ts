import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import type { TestProgram } from '../support/program.js';
import { end, runProgram, spawnProgram } from '../support/program.js';
import { eventually } from '../support/wait.js';

const exec = promisify(execFile);
const cli = path.join(projectRoot(), 'dist/apps/cli/main.js');

/** A fresh home, closed to other users as mkdtemp makes it: the program must get along with that. */
let home: string;
/** The cycle that is being published while its program is killed, and the program that was started after it. */
let publishing: string;
let restarted: TestProgram | undefined;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'nendo-e2e-'));
});
afterAll(async () => {
  await restarted?.stop();
  await rm(home, { recursive: true, force: true });
});

/** The year of one plan: what these specs play through. */
const here = () => ({ NENDO_HOME: home, NENDO_DEMO: 'year' });
const postmaster = () => path.join(home, 'postgres/data/postmaster.pid');

async function publicationsOn(program: TestProgram) {
  const year = await DemoYear.at(program.address, () => undefined);
  const board = await year.first('administrator').call('readBoard', { params: { cycleId: publishing } });
  return board.publications;
}

it('starts on nothing, alone on its home and its port, stops on Ctrl-C, and finds its data again', async () => {
  const first = await runProgram(here());
  const year = await DemoYear.at(first.address, () => undefined);
  const cycleId = await year.open();
  await expect(runProgram(here())).rejects.toThrow('is running on');
  const { port } = new URL(first.address);
  const other = await mkdtemp(path.join(tmpdir(), 'nendo-e2e-'));
  await expect(runProgram({ NENDO_HOME: other, NENDO_DEMO: 'year', PORT: port })).rejects.toThrow(`Port ${port} is taken`);
  expect(existsSync(path.join(other, 'nendo.pid'))).toBe(false);
  await rm(other, { recursive: true });
  expect(await first.stop()).toBe(0);
  expect(existsSync(postmaster())).toBe(false);

  // The number of its database now belongs to another program, which is left alone.
  const sleeper = spawn('sleep', ['60']);
  await writeFile(postmaster(), `${sleeper.pid}\n${path.dirname(postmaster())}\n`);
  const second = await runProgram(here());
  expect(sleeper.exitCode ?? sleeper.signalCode).toBeNull();
  sleeper.kill();
  const { sheets } = await (await DemoYear.at(second.address, () => undefined))
    .first('administrator')
    .call('readBoard', { params: { cycleId } });
  expect(sheets.total).toBe(24);
  expect(await second.stop()).toBe(0);
}, 120_000);

it('stops in order, though it is told to while it still starts', async () => {
  const child = await spawnProgram(here());
  try {
    await eventually('its database', async () => existsSync(postmaster()));
  } finally {
    expect(await end(child, 'SIGTERM')).toBe(0);
  }
  expect(existsSync(postmaster())).toBe(false);
}, 60_000);

it('starts in a folder that others cannot enter, and on a home that was made anew', async () => {
  const closed = await mkdtemp(path.join(tmpdir(), 'nendo-e2e-closed-'));
  const inside = path.join(closed, 'ホーム 1');
  try {
    for (const _ of ['first', 'anew']) {
      const program = await runProgram({ NENDO_HOME: inside, NENDO_DEMO: 'year' });
      expect(await program.stop()).toBe(0);
      await rm(inside, { recursive: true });
    }
  } finally {
    await rm(closed, { recursive: true, force: true });
  }
}, 120_000);

it('is killed while it builds a publication, and starts again on its home', async () => {
  const killed = await runProgram(here());
  const year = await DemoYear.at(killed.address, () => undefined);
  publishing = await year.open();
  await year.review(publishing);
  await year.requestPublication(publishing);
  await eventually('a first file', async () => ((await publicationsOn(killed))[0]?.progress?.done ?? 0) > 0);
  await killed.kill();
  expect(existsSync(postmaster())).toBe(true);

  restarted = await runProgram(here());
  expect((await publicationsOn(restarted)).map(({ status }) => status)).toEqual(['building']);
}, 120_000);

// Here, because it has a home of its own: a killed worker's job is taken over after up to 45 seconds.
it('plays the demo: npm run demo', async () => {
  const { stdout } = await exec(process.execPath, [cli, 'demo'], { env: process.env });
  expect(stdout).toContain('summary of 24 items: A 順調 8, B ほぼ順調 10, C やや遅れ 5, D 停滞 1');
  expect(stdout).toMatch(/mails: .*cycleOpened 10.*sheetSentBack 2/);
  const published = await readFile(path.join(projectRoot(), 'out/demo/index.html'), 'utf8');
  for (const letter of 'ABCDEFGH') expect(published).toContain(`(${letter})`);
}, 120_000);

it('has finished that publication by itself, once', async () => {
  const [publication, ...others] = await eventually('the publication after the restart', async () => {
    const publications = await publicationsOn(restarted!);
    return publications[0]?.live && publications;
  });
  expect([publication!.status, others]).toEqual(['built', []]);
  const page = await fetch(`${restarted!.address}${publication!.path}`);
  expect(await page.text()).toContain('ほぼ順調');
  expect(await restarted!.stop()).toBe(0);
  const { stdout } = await exec(process.execPath, [cli, 'verify'], { env: { ...process.env, NENDO_HOME: home } });
  expect(stdout).toMatch(/^sakado: \d+ entries, whole$/m);
}, 120_000);
