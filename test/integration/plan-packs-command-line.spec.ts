import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '#libs/platform/config/project-root.js';
import type { TestProgram } from '../support/program.js';
import { runProgram } from '../support/program.js';
import { eventually } from '../support/wait.js';

const exec = promisify(execFile);
const SEEDS = path.join(projectRoot(), 'seeds');
const PLEDGES = path.join(SEEDS, 'iruma-mayor-pledges');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nendo-packs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

async function nendo(home: string, ...words: string[]): Promise<Run> {
  const cli = path.join(projectRoot(), 'dist/apps/cli/main.js');
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NENDO_HOME: home, NENDO_DEMO: 'year' };
  try {
    return { ...(await exec(process.execPath, [cli, ...words], { env })), code: 0 };
  } catch (error) {
    return error as Run;
  }
}

async function json<T>(home: string, ...words: string[]): Promise<T> {
  const { stdout, stderr } = await nendo(home, ...words, '--json');
  expect(stderr).toBe('');
  return JSON.parse(stdout) as T;
}

interface Result {
  readonly applied: boolean;
  readonly changes: readonly { readonly file: string; readonly added: number; readonly changed: number; readonly same: number }[];
  readonly problems: readonly object[];
}

const differing = ({ changes }: Result) => changes.filter(({ added, changed }) => added + changed > 0).map(({ file }) => file);

const TOTALS = {
  items: 60,
  marks: { A: 8, B: 28, C: 24, D: 0 },
  blank: 0,
  percent: { A: '13.33', B: '46.67', C: '40.00', D: '0.00' },
};

it('does the same where the program is stopped, each command with a database of its own', async () => {
  const home = path.join(folder, 'home stopped');
  const plan = ['--municipality', 'iruma', '--plan', 'mayor-pledges'];
  expect(await json<Result>(home, 'import', PLEDGES, '--dry-run')).toMatchObject({ applied: false, problems: [], planId: null });
  expect(await json(home, 'import', PLEDGES)).toMatchObject({ applied: true, problems: [] });
  const out = path.join(folder, 'workbook.xlsx');
  expect((await nendo(home, 'export', ...plan, '--out', out)).stdout).toBe(`${out}\n`);
  expect(existsSync(out)).toBe(true);
  expect(await json(home, 'summary', ...plan, '--year', '2021')).toMatchObject(TOTALS);
}, 120_000);

describe('on a home whose program is running', () => {
  let home: string;
  let program: TestProgram | undefined;
  beforeAll(async () => {
    home = path.join(folder, 'home running');
    program = await runProgram({ NENDO_HOME: home, NENDO_DEMO: 'year' });
  }, 60_000);
  afterAll(() => program?.stop());

  it('looks before it imports', async () => {
    const dry = await json<Result>(home, 'import', PLEDGES, '--dry-run');
    expect(dry).toMatchObject({ applied: false, problems: [], municipality: 'iruma', plan: 'mayor-pledges', planId: null });
    const none = await nendo(home, 'export', '--municipality', 'iruma', '--plan', 'mayor-pledges');
    expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('There is no municipality iruma.') });
  }, 60_000);

  it('imports a folder, and the same again', async () => {
    expect(await json(home, 'import', PLEDGES)).toMatchObject({ applied: true, problems: [] });
    const again = await json<Result>(home, 'import', PLEDGES);
    expect(again.applied).toBe(true);
    expect(differing(again)).toEqual([]);
  }, 60_000);

  it('prints the published totals', async () => {
    const options = ['--municipality', 'iruma', '--plan', 'mayor-pledges', '--year', '2021'];
    const summary = await json<{ sections: object[] }>(home, 'summary', ...options);
    expect(summary).toMatchObject(TOTALS);
    expect(summary.sections[0]).toEqual({
      key: 'chapter-1',
      label: '第1章',
      title: 'デジタル未来都市',
      items: 8,
      marks: { A: 2, B: 3, C: 3, D: 0 },
      blank: 0,
      percent: { A: '25.00', B: '37.50', C: '37.50', D: '0.00' },
    });
    const { stdout } = await nendo(home, 'summary', ...options);
    expect(stdout).toMatch(/^計画全体 +60 +8 \(13\.33%\) +28 \(46\.67%\) +24 \(40\.00%\) +0 \(0\.00%\) +0$/m);
  }, 60_000);

  it.each(['workbook.xlsx', 'archive.zip', 'folder'])('exports a %s, which is imported as what is there', async (name) => {
    const out = path.join(folder, 'running', name);
    const plan = ['--municipality', 'iruma', '--plan', 'mayor-pledges'];
    expect((await nendo(home, 'export', ...plan, '--out', out)).stdout).toBe(`${out}\n`);
    const result = await json<Result>(home, 'import', out);
    expect(result.applied).toBe(true);
    expect(differing(result)).toEqual([]);
    if (name === 'folder') {
      expect((await readdir(out)).toSorted()).toEqual(['items.csv', 'plan.yaml', 'results-2021.csv', 'sections.csv']);
    }
  }, 60_000);

  it('says everything that is wrong, and imports nothing of it', async () => {
    const bad = path.join(folder, 'bad');
    await nendo(home, 'export', '--municipality', 'iruma', '--plan', 'mayor-pledges', '--out', bad);
    const items = await readFile(path.join(bad, 'items.csv'), 'utf8');
    await writeFile(path.join(bad, 'items.csv'), items.replace('pledge-01-1,1①', 'pledge-01-1,').replace('pledge-01-2,1②,pledge-01,', 'pledge-01-2,1②,nowhere,'));
    const results = await readFile(path.join(bad, 'results-2021.csv'), 'utf8');
    await writeFile(path.join(bad, 'results-2021.csv'), results.replace('pledge-02-1,progress,B', 'pledge-02-1,progress,E'));

    const { stdout, stderr, code } = await nendo(home, 'import', bad, '--json');
    expect(code).toBe(1);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('items.csv 2行目 number: "" → 空欄にはできません');
    expect(lines[1]).toBe('items.csv 3行目 section: "nowhere" → sections にあるキー');
    expect(lines[2]).toMatch(/^results-2021\.csv \d+行目 value: "E" → 次のいずれか: A、B、C、D$/);
    const result = JSON.parse(stdout) as Result;
    expect(result).toMatchObject({ applied: false, changes: [] });
    expect(result.problems[1]).toEqual({
      file: 'items.csv',
      row: 3,
      column: 'section',
      found: 'nowhere',
      expected: { ja: 'sections にあるキー', en: 'the key of a section' },
    });
    expect(differing(await json<Result>(home, 'import', PLEDGES, '--dry-run'))).toEqual([]);
  }, 60_000);

  it('names what there is, where it is asked for something else', async () => {
    const run = async (...words: string[]) => {
      const { code, stderr, stdout } = await nendo(home, ...words);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      return stderr.trim();
    };
    expect(await run('export')).toBe('Say which municipality: --municipality <municipality>. There is: iruma, sakado.');
    expect(await run('export', '--municipality', 'iruma', '--plan', 'x')).toBe('There is no plan x. There is: mayor-pledges.');
    expect(await run('summary', '--municipality', 'iruma', '--plan', 'mayor-pledges', '--year', '2020')).toBe(
      'There is no year 2020. There is: 2021.',
    );
    expect(await run('import', path.join(folder, 'nothing'))).toContain('There is no folder or file');
    expect(await run('import', path.join(PLEDGES, 'plan.yaml'))).toContain('is no plan pack');
  }, 60_000);

  it('walks the history', async () => {
    expect((await nendo(home, 'verify')).stdout).toMatch(/^iruma: 2 entries, whole$/m);
  }, 60_000);
});

it('lets commands wait for each other, and start for them', async () => {
  const home = path.join(folder, 'busy');
  const packs = ['iruma-mayor-pledges', 'iruma-strategy-projects', 'isesaki-reform-plan'];
  const runs = await Promise.all(packs.map((pack) => nendo(home, 'import', path.join(SEEDS, pack))));
  expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(packs.map(() => [0, '']));

  const importing = nendo(home, 'import', path.join(SEEDS, 'iruma-strategy-kpis'));
  await eventually('the command to hold the home', () => Promise.resolve(existsSync(path.join(home, 'nendo.pid'))));
  const program = await runProgram({ NENDO_HOME: home, NENDO_DEMO: 'year' });
  try {
    expect((await importing).code).toBe(0);
    const { stdout } = await nendo(home, 'verify');
    expect(stdout).toMatch(/^iruma: 6 entries, whole\nisesaki: 5 entries, whole\nsakado: \d+ entries, whole$/m);
  } finally {
    await program.stop();
  }
  expect(await readdir(home)).toEqual(['postgres']);
}, 120_000);
