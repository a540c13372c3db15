import fcg from 'fast-check'; fcg.configureGlobal({ numRuns: 50000 });
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellText } from './cell-text.js';

describe('cellText', () => {
  it.each([
    ['　４，７１３事業所　（Ｈ２８）', '4,713事業所 (H28)'],
    ['30〜40％', '30~40%'],
    ['30～40％', '30~40%'],
    ['5件【R5】〔新規〕', '5件(R5)(新規)'],
    ['113.2㎡', '113.2m2'],
    ['113.2m²', '113.2m2'],
    ['3t-CO₂', '3t-CO2'],
    ['3\nｶ所', '3 カ所'],
    ['\ufeff5\u200b件', '5件'],
    ['', ''],
    ['　\t', ''],
  ])('%j: %j', (raw, text) => {
    expect(cellText(raw)).toBe(text);
  });

  it.each(['①3件', '10²人', '½', '㋀3件', '5㏠', '⑴5件', '件'.repeat(201)])('refuses %j', (raw) => {
    expect(cellText(raw)).toBeNull();
  });

  it('leaves what it has made as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = cellText(raw);
        if (text !== null && text.length <= 200) expect(cellText(text)).toBe(text);
      }),
    );
  });
});
