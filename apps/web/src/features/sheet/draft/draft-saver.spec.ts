import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Conflict } from '#libs/contract/problem.js';
import { ApiProblem } from '../../../api/problem.js';
import type { DraftValues, SavedDraft } from './draft-saver.js';
import { DraftSaver } from './draft-saver.js';

const BASE = { version: 1, values: { done: '', goal: '前の文' }, incomplete: [] };

/** A server that keeps what it is sent, unless it is told to fail. */
class Server {
  version = 1;
  readonly sent: { version: number; changed: DraftValues }[] = [];
  failures: Error[] = [];
  hold: Promise<void> = Promise.resolve();

  readonly send = async (version: number, changed: DraftValues): Promise<SavedDraft> => {
    this.sent.push({ version, changed });
    await this.hold;
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.version = version + 1;
    return { version: this.version, savedAt: '2020-04-10T01:32:00.000Z', incomplete: [] };
  };
}

function stale(currentVersion: number, conflicts: Conflict[]): ApiProblem {
  return problem({ code: 'staleVersion', currentVersion, conflicts });
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
  saver = new DraftSaver(BASE, server.send, 1500);
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
  server.failures = [stale(5, [{ field: 'goal', yours: 'mine', theirs: 'theirs' }])];
  saver.change('goal', 'mine');
  expect(await saver.flush()).toBe(false);
  expect(saver.snapshot()).toMatchObject({ state: 'conflict', values: { goal: 'mine' } });
  expect(await saver.flush()).toBe(false);
  expect(server.sent).toHaveLength(1);
  saver.resolve('goal', 'mine', 5);
  expect(await saver.flush()).toBe(true);
  expect(server.sent.at(-1)).toEqual({ version: 5, changed: { goal: 'mine' } });
});

test('choosing the other text takes it over and leaves nothing to save', async () => {
  server.failures = [stale(5, [{ field: 'goal', yours: 'mine', theirs: 'theirs' }])];
  saver.change('goal', 'mine');
  await saver.flush();
  saver.resolve('goal', 'theirs', 5);
  expect(await saver.flush()).toBe(true);
  expect(server.sent).toHaveLength(1);
  expect(saver.snapshot()).toMatchObject({ state: 'clean', values: { goal: 'theirs' } });
  expect(saver.version).toBe(5);
});

test('a newer version without a real conflict is saved on top of', async () => {
  server.failures = [stale(4, [{ field: 'goal', yours: 'mine', theirs: BASE.values.goal }])];
  saver.change('goal', 'mine');
  expect(await saver.flush()).toBe(true);
  expect(server.sent.map(({ version }) => version)).toEqual([1, 4]);
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

test('reading the sheet again keeps what is being written, and the next save still meets the conflict', async () => {
  saver.change('done', 'mine');
  saver.rebase({ version: 3, values: { done: '', goal: 'new' }, incomplete: [] });
  expect(saver.snapshot().values).toEqual({ done: 'mine', goal: 'new' });
  expect(saver.version).toBe(3);
  saver.rebase({ version: 4, values: { done: 'theirs', goal: 'new' }, incomplete: [] });
  expect(saver.version).toBe(3);
  expect(saver.snapshot().values).toEqual({ done: 'mine', goal: 'new' });
});
