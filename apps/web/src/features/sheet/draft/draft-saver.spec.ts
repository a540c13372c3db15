import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { RaisedWarning } from '#libs/contract/sheets.js';
import { ApiProblem } from '../../../api/problem.js';
import type { DraftBase, DraftValues, SavedDraft } from './draft-saver.js';
import { DraftSaver } from './draft-saver.js';

const BASE = base(1, { done: '', goal: '前の文' });
const INDICATOR = '7d1f3c0a-9a45-4c5e-8e55-0d8d9a3f7b21';
/** What tenfold() asks is answered here. */
const ANSWER = `explanation.tenfold:${INDICATOR}`;

function base(version: number, values: DraftValues, warnings: RaisedWarning[] = []): DraftBase {
  return { version, values, incomplete: [], warnings, explaining: true };
}

/** A warning as the server tells it, with what it has stored as the answer. */
function tenfold(explanation = ''): RaisedWarning {
  const warning = { code: 'tenfold', indicatorId: INDICATOR, year: 2020, before: '12人', now: '120人' } as const;
  return { key: `tenfold:${INDICATOR}`, warning, explanation };
}

/** A server that keeps what it is sent, unless it is told to fail. */
class Server {
  version = 1;
  readonly sent: { version: number; changed: DraftValues }[] = [];
  failures: Error[] = [];
  hold: Promise<void> = Promise.resolve();
  /** What somebody else has made of the sheet. */
  fresh: DraftBase = BASE;
  shown = 0;
  /** What the check finds in the next save. */
  warnings: RaisedWarning[] = [];

  readonly read = async () => ({ base: this.fresh, show: () => (this.shown += 1) });

  readonly send = async (version: number, changed: DraftValues): Promise<SavedDraft> => {
    this.sent.push({ version, changed });
    await this.hold;
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.version = version + 1;
    return {
      version: this.version,
      savedAt: '2020-04-10T01:32:00.000Z',
      incomplete: [],
      warnings: this.warnings.map((one) => answered(one, changed)),
    };
  };
}

function answered(raised: RaisedWarning, changed: DraftValues): RaisedWarning {
  return { ...raised, explanation: changed[ANSWER] ?? raised.explanation };
}

/** Somebody else has saved. */
function overtake(version: number, values: DraftValues): void {
  server.failures = [problem({ code: 'staleVersion', currentVersion: version })];
  server.fresh = base(version, values);
}

function problem(part: Partial<ApiProblem['problem']>): ApiProblem {
  return new ApiProblem({
    type: '',
    title: '',
    detail: '',
    instance: '',
    status: 409,
    code: 'commandRefused',
    ...part,
  });
}

let server: Server;
let saver: DraftSaver;

beforeEach(() => {
  jest.useFakeTimers();
  server = new Server();
  saver = new DraftSaver(BASE, server, 1500);
});
afterEach(() => {
  jest.useRealTimers();
});

test('saves once, a while after typing has stopped, and only what changed', async () => {
  saver.change('done', 'あ');
  await jest.advanceTimersByTimeAsync(1000);
  saver.change('done', 'あい');
  await jest.advanceTimersByTimeAsync(1499);
  expect(server.sent).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(server.sent).toEqual([{ version: 1, changed: { done: 'あい' } }]);
  expect(saver.snapshot().state).toBe('clean');
});

test('a second save waits for the first and goes with its version', async () => {
  let release = () => {};
  server.hold = new Promise((resolve) => (release = resolve));
  saver.change('done', 'one');
  const first = saver.flush();
  saver.change('done', 'two');
  const second = saver.flush();
  release();
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(server.sent).toEqual([
    { version: 1, changed: { done: 'one' } },
    { version: 2, changed: { done: 'two' } },
  ]);
});

test('a failed save keeps the words, says so, and can be tried again', async () => {
  server.failures = [new Error('no network')];
  saver.change('done', 'text');
  expect(await saver.flush()).toBe(false);
  expect(saver.snapshot()).toMatchObject({ state: 'failed', values: { done: 'text' } });
  expect(saver.unsaved).toBe(true);
  expect(await saver.flush()).toBe(true);
  expect(saver.snapshot()).toMatchObject({ state: 'clean', failure: null });
});

test('a conflict shows both texts and sends nothing until one is chosen', async () => {
  overtake(5, { done: '', goal: 'theirs' });
  saver.change('goal', 'mine');
  expect(await saver.flush()).toBe(false);
  expect(saver.snapshot()).toMatchObject({ state: 'conflict', values: { goal: 'mine' } });
  expect(await saver.flush()).toBe(false);
  expect(server.sent).toHaveLength(1);
  saver.resolve('goal', 'mine');
  expect(await saver.flush()).toBe(true);
  expect(server.sent.at(-1)).toEqual({ version: 5, changed: { goal: 'mine' } });
});

test('choosing the other text takes it over and leaves nothing to save', async () => {
  overtake(5, { done: '', goal: 'theirs' });
  saver.change('goal', 'mine');
  await saver.flush();
  saver.resolve('goal', 'theirs');
  expect(await saver.flush()).toBe(true);
  expect(server.sent).toHaveLength(1);
  expect(saver.snapshot()).toMatchObject({ state: 'clean', values: { goal: 'theirs' } });
  expect(saver.version).toBe(5);
});

test('a newer version without a conflict is saved on top of, and what the other wrote is taken over', async () => {
  overtake(4, { done: 'theirs', goal: '前の文' });
  saver.change('goal', 'mine');
  expect(await saver.flush()).toBe(true);
  expect(server.sent).toEqual([
    { version: 1, changed: { goal: 'mine' } },
    { version: 4, changed: { goal: 'mine' } },
  ]);
  expect(saver.snapshot().values).toEqual({ done: 'theirs', goal: 'mine' });
  expect(server.shown).toBe(1);
});

test('a sheet that has gone on to another stage takes no words off the screen', async () => {
  overtake(4, {});
  saver.change('goal', 'mine');
  expect(await saver.flush()).toBe(false);
  expect(saver.snapshot()).toMatchObject({ state: 'failed', values: { goal: 'mine' } });
  expect(server.shown).toBe(0);
});

test('one refused text does not hold back the others, and is not sent again unchanged', async () => {
  server.failures = [problem({ refusals: [{ code: 'textTooLong', field: 'done', length: 9, max: 5 }] })];
  saver.change('done', 'too long!');
  saver.change('goal', 'fine');
  expect(await saver.flush()).toBe(false);
  expect(server.sent.map(({ changed }) => changed)).toEqual([{ done: 'too long!', goal: 'fine' }, { goal: 'fine' }]);
  expect(saver.snapshot()).toMatchObject({ state: 'failed', values: { done: 'too long!' } });
  saver.change('done', 'short');
  expect(await saver.flush()).toBe(true);
  expect(server.sent.at(-1)?.changed).toEqual({ done: 'short' });
});

test('reading the sheet again keeps what is being written, and finds what another has written there', async () => {
  saver.change('done', 'mine');
  saver.rebase(base(3, { done: '', goal: 'new' }));
  expect(saver.snapshot()).toMatchObject({ state: 'unsaved', values: { done: 'mine', goal: 'new' } });
  saver.rebase(base(4, { done: 'theirs', goal: 'new' }));
  expect(saver.snapshot()).toMatchObject({
    state: 'conflict',
    values: { done: 'mine', goal: 'new' },
    conflicts: [{ field: 'done', yours: 'mine', theirs: 'theirs' }],
  });
});

test('a warning that a save raises brings a cell to answer it in', async () => {
  server.warnings = [tenfold()];
  saver.change('done', 'text');
  expect(await saver.flush()).toBe(true);
  expect(saver.snapshot()).toMatchObject({ state: 'clean', warnings: [tenfold()], values: { [ANSWER]: '' } });
  saver.change(ANSWER, '集計の範囲を広げたため');
  expect(await saver.flush()).toBe(true);
  expect(server.sent.at(-1)).toEqual({ version: 2, changed: { [ANSWER]: '集計の範囲を広げたため' } });
  expect(saver.unsaved).toBe(false);
});

test('a warning that is raised again comes with the answer that was given before', async () => {
  server.warnings = [tenfold('前に書いた理由')];
  saver.change('done', 'text');
  await saver.flush();
  expect(saver.snapshot().values[ANSWER]).toBe('前に書いた理由');
  expect(saver.unsaved).toBe(false);
});

test('an answer that is being typed while a save is on its way stays as typed', async () => {
  saver = new DraftSaver(base(1, { done: '', [ANSWER]: '' }, [tenfold()]), server, 1500);
  let release = () => {};
  server.hold = new Promise((resolve) => (release = resolve));
  server.warnings = [tenfold()];
  saver.change(ANSWER, '途中');
  const first = saver.flush();
  saver.change(ANSWER, '途中まで書いた');
  release();
  await first;
  expect(saver.snapshot().values[ANSWER]).toBe('途中まで書いた');
  expect(server.sent.at(-1)).toEqual({ version: 2, changed: { [ANSWER]: '途中まで書いた' } });
});

test('an answer to a warning that has gone meanwhile is kept, and no conflict', async () => {
  saver = new DraftSaver(base(1, { done: '', [ANSWER]: '前の理由' }, [tenfold('前の理由')]), server, 1500);
  overtake(4, { done: 'theirs' });
  saver.change(ANSWER, '新しい理由');
  expect(await saver.flush()).toBe(true);
  expect(server.sent.at(-1)).toEqual({ version: 4, changed: { [ANSWER]: '新しい理由' } });
  expect(saver.snapshot()).toMatchObject({ state: 'clean', warnings: [], values: { done: 'theirs' } });
});

test('who may not answer is shown the warnings and gets no cells for them', async () => {
  saver = new DraftSaver({ ...base(1, { opinion: '' }, [tenfold('理由')]), explaining: false }, server, 1500);
  server.warnings = [tenfold('理由')];
  saver.change('opinion', 'text');
  expect(await saver.flush()).toBe(true);
  expect(saver.snapshot().warnings).toEqual([tenfold('理由')]);
  expect(Object.keys(saver.snapshot().values)).toEqual(['opinion']);
});

test('an amount that is refused for what it is does not hold back the value of an indicator', async () => {
  const value = `indicators.${INDICATOR}.2020`;
  saver = new DraftSaver(base(1, { 'revenue.2020': '', 'plan.1.2020': '', [value]: '' }), server, 1500);
  server.failures = [problem({ refusals: [{ code: 'textTooLong', field: 'revenue.2020', length: 31, max: 30 }] })];
  saver.change('revenue.2020', '1'.repeat(31));
  saver.change('plan.1.2020', '→');
  saver.change(value, '120人');
  expect(await saver.flush()).toBe(false);
  expect(server.sent.at(-1)?.changed).toEqual({ 'plan.1.2020': '→', [value]: '120人' });
  expect(saver.snapshot()).toMatchObject({ state: 'failed', values: { 'revenue.2020': '1'.repeat(31) } });
});

test('a conflict is settled by a text made of both', async () => {
  overtake(3, { done: 'theirs', goal: '前の文' });
  saver.change('done', 'mine');
  expect(await saver.flush()).toBe(false);
  server.version = 3;
  saver.resolve('done', { merged: 'theirs\nmine' });
  await jest.advanceTimersByTimeAsync(0);
  expect(server.sent.at(-1)).toEqual({ version: 3, changed: { done: 'theirs\nmine' } });
  expect(saver.snapshot()).toMatchObject({ conflicts: [], values: { done: 'theirs\nmine' } });
});

test('tells what is not saved, with what it was begun from', async () => {
  saver.change('goal', '次の文');
  expect(saver.unsavedCells).toEqual({ goal: { base: '前の文', mine: '次の文' } });
  await saver.flush();
  expect(saver.unsavedCells).toEqual({});
});

test('takes back an earlier sitting, and saves it', async () => {
  const gone = { base: '', mine: 'x' };
  expect(saver.restore({ done: { base: '', mine: '前に書いた文' }, gone })).toEqual({ gone }); // Can't be written any more.
  expect(saver.snapshot()).toMatchObject({ state: 'unsaved', values: { done: '前に書いた文' }, conflicts: [] });
  await jest.advanceTimersByTimeAsync(1500);
  expect(server.sent).toEqual([{ version: 1, changed: { done: '前に書いた文' } }]);
});

test('an earlier sitting that the sheet has overtaken is asked about, not written over it', async () => {
  saver.restore({ goal: { base: 'もっと前の文', mine: '前に書いた文' } });
  expect(saver.snapshot()).toMatchObject({
    state: 'conflict',
    conflicts: [{ field: 'goal', yours: '前に書いた文', theirs: '前の文' }],
  });
  expect(await saver.flush()).toBe(false);
  expect(server.sent).toEqual([]);
  saver.resolve('goal', 'mine');
  await jest.advanceTimersByTimeAsync(0);
  expect(server.sent).toEqual([{ version: 1, changed: { goal: '前に書いた文' } }]);
});

test('an earlier sitting that was saved after all changes nothing', () => {
  saver.restore({ goal: { base: 'もっと前の文', mine: '前の文' } });
  expect(saver.snapshot()).toMatchObject({ state: 'clean', conflicts: [] });
});

test('what is being typed is not lost by taking an earlier sitting back', () => {
  saver.change('done', 'いまの文');
  saver.restore({ done: { base: '', mine: '前に書いた文' } });
  const { done } = saver.snapshot().values;
  expect(done).toContain('前に書いた');
  expect(done).toContain('いまの');
});
