import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { textWidth } from '../text-width.js';
import { breakingLongWords, cleanText, mapTexts } from './printed-text.js';

describe('a text as it is printed', () => {
  it.each([
    ['一行目\r\n二行目\r三行目', '一行目\n二行目\n三行目'],
    ['見出し\u2028本文', '見出し\n本文'],
    ['項目\t値', '項目　値'],
    ['\ufeff先頭', '先頭'],
    ['葛\u{e0100}城市', '葛\u{e0100}城市'],
  ])('%j is %j', (typed, printed) => {
    expect(cleanText(typed)).toBe(printed);
  });

  it('lets words break that are wider than a line, and leaves all others as they are', () => {
    expect(breakingLongWords('協定の件数は66件（A4用紙）です。', 10)).toBe('協定の件数は66件（A4用紙）です。');
    expect(breakingLongWords('見よ https://example.jp/a/b です', 8)).toBe('見よ https://\u200bexample.\u200bjp/a/b です');
  });

  it('loses nothing, and leaves no piece that is wider than a line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, em) => {
        const typed = text.replaceAll('\u200b', '');
        const broken = breakingLongWords(typed, em);
        expect(broken.replaceAll('\u200b', '')).toBe(typed);
        for (const piece of broken.match(/[\u0021-\u007e]+/gu) ?? []) expect(textWidth(piece)).toBeLessThanOrEqual(Math.max(em, 6));
      }),
    );
  });

  it('reaches every text of a document, and nothing else of it', () => {
    const told = mapTexts({ kind: 'text', a: ['x', { b: 'y', c: 1, d: null, e: true, align: 'right' }] }, (text) => `${text}!`);
    expect(told).toEqual({ kind: 'text', a: ['x!', { b: 'y!', c: 1, d: null, e: true, align: 'right' }] });
  });
});
