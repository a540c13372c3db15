import { expect, it } from '@jest/globals';
import { searchable } from './searchable.js';

it.each([
  ['サロン', 'さろん'],
  ['さろん', 'さろん'],
  ['ｻﾛﾝ', 'さろん'],
  ['ﾊﾟｿｺﾝ', 'ぱそこん'],
  ['ヴァイオリン', 'ゔぁいおりん'],
  ['一ヶ月・一ヵ月', '一ゖ月・一ゕ月'],
  ['ミスヾ・みすゞ', 'みすゞ・みすゞ'],
  // The long sound and what has no hiragana stay.
  ['サービス', 'さーびす'],
  ['ヷ', 'ヷ'],
  ['ＩＣＴ・ict', 'ict・ict'],
  ['㈱坂戸', '(株)坂戸'],
  ['㌔', 'きろ'],
  ['が', 'が'],
  ['か\u3099', 'が'],
  ['１－①', '1-1'],
  ['', ''],
])('%s is searched as %s', (text, folded) => {
  expect(searchable(text)).toBe(folded);
});

it('is the same searched twice', () => {
  for (let code = 0x20; code < 0xd800; code += 1) {
    const once = searchable(String.fromCharCode(code));
    expect(searchable(once)).toBe(once);
  }
});
