import { expect, it } from '@jest/globals';
import type { CellOfOneText } from './typed-text.js';
import { typedText } from './typed-text.js';

/** By kind: a cell and what was typed into it, then one that nobody has filled in. */
const CELLS: { readonly [Kind in CellOfOneText['kind']]: readonly (readonly [Extract<CellOfOneText, { kind: Kind }>, string])[] } = {
  title: [
    [{ kind: 'title', text: '条例の制定' }, '条例の制定'],
    [{ kind: 'title', text: '' }, ''],
  ],
  text: [
    [{ kind: 'text', text: ' 一行目\n=1+1 ' }, ' 一行目\n=1+1 '],
    [{ kind: 'text', text: '' }, ''],
  ],
  choice: [
    [{ kind: 'choice', option: { key: 'continue', label: { ja: '継続', en: 'Continue' } } }, '継続'],
    [{ kind: 'choice', option: null }, ''],
  ],
  grade: [
    [{ kind: 'grade', symbol: 'A' }, 'A'],
    [{ kind: 'grade', symbol: null }, ''],
  ],
};

it.each(Object.values(CELLS).flat())('of %j it is %j', (cell, text) => {
  expect(typedText(cell)).toBe(text);
});
