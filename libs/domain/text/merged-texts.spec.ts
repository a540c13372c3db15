import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { differing, mergedTexts } from './merged-texts.js';

it.each([
  ['協議した。', '', '協議した。'],
  ['', '協議した。', '協議した。'],
  ['協議した。', '協議した。', '協議した。'],
  ['協議した。3団体。', '協議した。', '協議した。3団体。'],
  ['会議を3回開いた。', '会議を5回開いた。', '会議を5回開いた。\n会議を3回開いた。'],
  ['はじめ。私の文。終わり。', 'はじめ。相手の文。終わり。', 'はじめ。相手の文。\n私の文。終わり。'],
  ['前文。\n私の文。', '前文。\n相手の文。\n', '前文。\n相手の文。\n私の文。'],
])('%j and %j become %j', (mine, theirs, merged) => {
  expect(mergedTexts(mine, theirs)).toBe(merged);
});

it('never parts a character', () => {
  expect(differing('が', 'か')).toEqual({ before: '', mine: 'が', theirs: 'か', after: '' });
  expect(differing('👩‍👧です', '👩です')).toEqual({ before: '', mine: '👩‍👧', theirs: '👩', after: 'です' });
});

it('loses no character of either', () => {
  const text = fc.string({ unit: fc.constantFrom('あ', 'い', '𠮷', '。', '\n', 'a') });
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const parts = differing(mine, theirs);
      expect(`${parts.before}${parts.mine}${parts.after}`).toBe(mine);
      expect(`${parts.before}${parts.theirs}${parts.after}`).toBe(theirs);
      const merged = mergedTexts(mine, theirs);
      for (const whole of [mine, theirs]) expect(isWithin(whole, merged)).toBe(true);
    }),
  );
});

/** Whether all characters of a text stand in another one in their order. */
function isWithin(text: string, other: string): boolean {
  let found = 0;
  for (const character of other) if (text[found] !== undefined && text.startsWith(character, found)) found += character.length;
  return found === text.length;
}
