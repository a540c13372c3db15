import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scheduleSpans } from './schedule-spans.js';

/** text×years, … for what goes on from before. */
const spans = (...cells: string[]) =>
  scheduleSpans(cells).map(({ text, length, continued }) => `${continued ? '…' : text}×${length}`);

describe('scheduleSpans', () => {
  it.each([
    [['検討', '実施', '→', '→', ''], ['検討×1', '実施×3', '×1']],
    [['', '', ''], ['×1', '×1', '×1']],
    [['→', '→', '完了'], ['…×2', '完了×1']],
    [['', '→', '→'], ['×1', '…×2']],
    [['実施', ' → ', '実施'], ['実施×2', '実施×1']],
    [['実施 → 完了'], ['実施 → 完了×1']],
    [[], []],
  ])('%j: %j', (cells, expected) => {
    expect(spans(...cells)).toEqual(expected);
  });

  it('covers every year once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', '→', '実施', '検討')), (cells) => {
        const years = scheduleSpans(cells).flatMap(({ start, length }) =>
          Array.from({ length }, (_, offset) => start + offset),
        );
        expect(years).toEqual(cells.map((_, index) => index));
      }),
    );
  });
});
