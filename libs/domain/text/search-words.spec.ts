import { expect, it } from '@jest/globals';
import { containing, searchWords, tooShortToSearch } from './search-words.js';

it.each([
  ['ＩＣＴの　活用', ['ICTの', '活用']],
  ['ﾊﾟｿｺﾝ', ['パソコン']],
  ['  ', []],
  ['1-①', ['1-1']],
])('%s is searched for as %j', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

it('takes wildcards as they are written', () => {
  expect(containing('100%_\\')).toBe('%100\\%\\_\\\\%');
});

it.each([
  ['', true],
  ['　', true],
  ['あ', true],
  ['a', true],
  ['%', true],
  ['a b', true],
  ['茶', false],
  ['𠮷', false],
  ['ｶﾞ', true],
  ['5回', false],
  ['ＩＴ', false],
  ['a 市民', false],
])('“%s” is too short to search for: %s', (text, short) => {
  expect(tooShortToSearch(text)).toBe(short);
});
