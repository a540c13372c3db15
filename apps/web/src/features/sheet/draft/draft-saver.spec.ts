import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { ApiProblem } from '../../../api/problem.js';
import type { DraftBase, DraftValues, SavedDraft } from './draft-saver.js';
import { DraftSaver } from './draft-saver.js';

const BASE: DraftBase = { version: 1, values: { done: '', goal: '前の文' }, incomplete: [] };

/** A server that keeps what it is sent, unless it is told to fail. */
class Server {
  version = 1;
  readonly sent: { version: number; changed: DraftValues }[] = [];
  failures: Error[] = [];
  hold: Promise<void> = Promise.resolve();
  /** What somebody else has made of the sheet. */
  fresh: DraftBase = BASE;
  shown = 0;

  readonly read = async () => ({ base: this.fresh, show: () => (this.shown += 1) });

  readonly send = async (version: number, changed: DraftValues): Promise<SavedDraft> => {
    this.sent.push({ version, changed });
    await this.hold;
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.version = version + 1;
    return { version: this.version, savedAt: '2020-04-10T01:32:00.000Z', incomplete: [] };
  };
}

/** Somebody else has saved. */
function overtake(version: number, values: DraftValues): void {
  server.failures = [problem({ code: 'staleVersion', currentVersion: version })];
  server.fresh = { version, values, incomplete: [] };
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
  saver.rebase({ version: 3, values: { done: '', goal: 'new' }, incomplete: [] });
  expect(saver.snapshot()).toMatchObject({ state: 'unsaved', values: { done: 'mine', goal: 'new' } });
  saver.rebase({ version: 4, values: { done: 'theirs', goal: 'new' }, incomplete: [] });
  expect(saver.snapshot()).toMatchObject({
    state: 'conflict',
    values: { done: 'mine', goal: 'new' },
    conflicts: [{ field: 'done', yours: 'mine', theirs: 'theirs' }],
  });
});
