import { expect, it } from '@jest/globals';
import { containing, searchWords } from './search-words.js';

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
