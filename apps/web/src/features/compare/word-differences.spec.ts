import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Piece } from './word-differences.js';
import { wordDifferences } from './word-differences.js';

const side = (pieces: readonly Piece[], only: Piece['kind']) =>
  pieces.filter(({ kind }) => kind === 'same' || kind === only).map(({ text }) => text).join('');
/** 取組を[-続けた-][+広げた+]。 */
const shown = (before: string, after: string) =>
  (wordDifferences(before, after) ?? [{ kind: 'same', text: 'another text' }])
    .map(({ kind, text }) => (kind === 'removed' ? `[-${text}-]` : kind === 'added' ? `[+${text}+]` : text))
    .join('');

describe('Japanese sentences', () => {
  it.each([
    ['補助金を見直した団体は3団体である。', '補助金を見直した団体は5団体である。', '補助金を見直した団体は[-3-][+5+]団体である。'],
    ['説明会を年4回開いた。', '説明会を年4回開いた。参加者は120人であった。', '説明会を年4回開いた。[+参加者は120人であった。+]'],
    ['関係課との打合せを年4回行った。', '関係課との協議を年4回行った。', '関係課との[-打合せ-][+協議+]を年4回行った。'],
    ['利用者は4,713人である。', '利用者は4,850人である。', '利用者は[-4,713-][+4,850+]人である。'],
    ['第1段落\n第2段落', '第1段落\n\n第2段落', '第1段落\n[+\n+]第2段落'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('that have a particle and little else in common are another text', () => {
    expect(wordDifferences('庁舎の照明を更新した。', '市民の意見を聴く会を3つの地区で開き、その結果を計画に反映した。')).toBeNull();
  });
});

it('never loses or invents a character on either side', () => {
  const text = fc.array(fc.constantFrom('取組を', '進めた', '。', 'の', '12件', '\n', 'DX', '𠮷野', '、'), { maxLength: 30 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifferences(before, after);
      if (pieces === null) return;
      expect(side(pieces, 'removed')).toBe(before);
      expect(side(pieces, 'added')).toBe(after);
    }),
  );
});

it('calls equal texts the same, and gives up on long ones that have nothing in common', () => {
  expect(wordDifferences('同じ文である。', '同じ文である。')).toEqual([{ kind: 'same', text: '同じ文である。' }]);
  const long = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word}${index}`).join('、');
  expect(wordDifferences(long('甲'), long('乙'))).toBeNull();
});
