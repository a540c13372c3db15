import { beforeEach, expect, it } from '@jest/globals';
import { KeptDrafts } from './kept-drafts.js';

/** A browser's storage, as far as it is used. */
class Shelf {
  [key: string]: unknown;

  getItem(key: string): string | null {
    return (this[key] as string | undefined) ?? null;
  }

  setItem(key: string, value: string): void {
    this[key] = value;
  }

  removeItem(key: string): void {
    delete this[key];
  }
}

const CELLS = { done: { base: '', mine: '協議した。' } };
let shelf: Storage;
let now: Date;

beforeEach(() => {
  shelf = new Shelf() as unknown as Storage;
  now = new Date('2020-04-10T01:32:00.000Z');
});

function drafts(account = 'okamoto', sheet = 'sheet'): KeptDrafts {
  return new KeptDrafts(account, sheet, shelf, () => now);
}

it('offers what was not saved, to the same person on the same sheet alone', () => {
  expect(drafts().keep('tab', CELLS)).toBe(true);
  expect(drafts().earlier()).toEqual([{ id: 'tab', at: '2020-04-10T01:32:00.000Z', cells: CELLS }]);
  expect(drafts('sakamoto').earlier()).toEqual([]);
  expect(drafts('okamoto', 'other').earlier()).toEqual([]);
});

it('forgets what is saved or thrown away', () => {
  drafts().keep('tab', CELLS);
  drafts().keep('tab', {});
  expect(drafts().earlier()).toEqual([]);
  drafts().keep('tab', CELLS);
  drafts().discard('tab');
  expect(Object.keys(shelf)).toEqual([]);
});

it('lets go of a part and remembers when the rest was typed', () => {
  const left = { goal: { base: '', mine: '移行する。' } };
  drafts().keep('tab', { ...CELLS, ...left });
  const { at } = drafts().earlier()[0]!;
  now = new Date('2020-04-11T09:00:00.000Z');
  drafts().keep('tab', left, at);
  expect(drafts().earlier()).toEqual([{ id: 'tab', at, cells: left }]);
});

it('keeps two sittings apart, the latest first', () => {
  drafts().keep('one', CELLS);
  now = new Date('2020-04-10T02:00:00.000Z');
  drafts().keep('two', { goal: { base: 'a', mine: 'b' } });
  drafts().keep('three', {});
  expect(drafts().earlier().map(({ id }) => id)).toEqual(['two', 'one']);
});

it('removes after a month what nobody came back for, whoever wrote it', () => {
  drafts().keep('old', CELLS);
  shelf.setItem('nendo.unsaved.broken', '{');
  shelf.setItem('something else', 'stays');
  now = new Date('2020-05-09T01:00:00.000Z');
  drafts('sakamoto').tidy();
  expect(drafts().earlier()).toHaveLength(1);
  now = new Date('2020-05-11T01:00:00.000Z');
  drafts('sakamoto').tidy();
  expect(Object.keys(shelf)).toEqual(['something else']);
});

it.each(['', '{', 'null', '{"at":1,"cells":{}}', '{"at":"","cells":{"done":"x"}}', '{"at":"","cells":null}'])(
  'takes %j for nothing of its own',
  (stored) => {
    shelf.setItem('nendo.unsaved.okamoto.sheet.tab', stored);
    expect(drafts().earlier()).toEqual([]);
  },
);

it('does without a storage, and with one that is full', () => {
  const without = new KeptDrafts('okamoto', 'sheet', undefined, () => now);
  expect(without.keep('tab', CELLS)).toBe(false);
  expect(without.earlier()).toEqual([]);
  without.tidy();
  Object.defineProperty(shelf, 'setItem', {
    value: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(drafts().keep('tab', CELLS)).toBe(false);
});
