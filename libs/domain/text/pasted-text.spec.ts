import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cleanLine, cleanText, pastedCells } from './pasted-text.js';

describe('a pasted text', () => {
  it.each([
    ['of Windows', '一行目\r\n二行目', '一行目\n二行目'],
    ['with Word’s break inside a paragraph', '一行目\v二行目', '一行目\n二行目'],
    ['with Unicode’s line and paragraph ends', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['with no-break and thin spaces', '1\u00a0234\u2009円\u202f。', '1 234 円 。'],
    ['with a tab behind a bullet', '・\t補助金', '・ 補助金'],
    ['with the full-width space, which was meant', '　字下げ', '　字下げ'],
    ['with soft hyphens and zero-width characters', '取\u00ad組\u200b内\ufeff容\u2060', '取組内容'],
    ['with the U+FFFE of a PDF', '行政\ufffe改革', '行政改革'],
    ['with marks of direction', '\u202a坂戸市\u202c', '坂戸市'],
    ['with control characters', 'a\u0000b\u0007c\u001bd\u007f', 'abcd'],
    ['with half a character', 'a\ud842b', 'ab'],
    ['with a rare character and its variant', '𠮷野\u{e0100}', '𠮷野\u{e0100}'],
    ['with an emoji that is joined', '👩\u200d👧', '👩\u200d👧'],
    ['with a joiner that joins nothing', 'か\u200dき', 'かき'],
    ['that is clean', '「A」"B"\n\nC', '「A」"B"\n\nC'],
  ])('%s', (_, pasted, clean) => {
    expect(cleanText(pasted)).toBe(clean);
  });

  it('is clean afterwards, and stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (pasted) => {
        const clean = cleanText(pasted);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/[\r\t\u00a0\u00ad\u200b\ufeff\ufffe]/u);
      }),
    );
  });

  it('loses nothing that can be seen', () => {
    const seen = fc.string({ unit: fc.constantFrom('あ', '漢', '𠮷', 'A', '1', '％', '"', ',', '　', '△') });
    fc.assert(fc.property(seen, (text) => expect(cleanText(text)).toBe(text)));
  });

  it('is one line where a cell holds one', () => {
    expect(cleanLine(' 4,713事業所\r\n (H28)\r\n')).toBe('4,713事業所 (H28)');
  });
});

describe('a pasted range', () => {
  it.each([
    ['one cell of Excel', '1,234\r\n', [['1,234']]],
    ['nothing', '', [['']]],
    ['two columns', 'a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['an empty cell and an empty row', 'a\t\r\n\t\r\n', [['a', ''], ['', '']]],
    ['rows of different length', 'a\tb\nc', [['a', 'b'], ['c']]],
    ['a cell of several lines', '"一行目\n二行目"\t2\r\n', [['一行目\n二行目', '2']]],
    ['a cell with a quotation mark in it', '"彼は""はい""と\n言った"\r\n', [['彼は"はい"と\n言った']]],
    ['a cell with a tab in it', '"a\tb"\tc', [['a b', 'c']]],
    ['quotation marks that somebody typed', '"引用"\t"a"b', [['"引用"', '"a"b']]],
    ['one that is never closed', '"a\tb\nc', [['"a', 'b'], ['c']]],
    ['a quoted cell that goes on', '"a\nb"c\td', [['"a'], ['b"c', 'd']]],
  ])('of %s', (_, pasted, cells) => {
    expect(pastedCells(pasted)).toEqual(cells);
  });

  it('comes in as it was copied', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'あ', '"', '\n', ' ', '1') });
    // One that begins with a quotation mark and is not quoted can be read in two ways.
    const cell = text.filter((content) => !content.startsWith('"') || content.includes('\n'));
    const range = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(range, (cells) => {
        expect(pastedCells(asSpreadsheet(cells))).toEqual(cells);
      }),
    );
  });

  it('may be any text, however odd', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a') }), (text) => {
        const cells = pastedCells(text);
        expect(cells.length).toBeGreaterThan(0);
        // No word gets lost on the way.
        expect(cells.flat().join('').replaceAll(/[^a]/g, '')).toBe(text.replaceAll(/[^a]/g, ''));
      }),
    );
  });

  it('is read in linear time', () => {
    const text = '"a\t'.repeat(100_000);
    const from = performance.now();
    pastedCells(text);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});

/** As Excel copies it. */
function asSpreadsheet(cells: readonly (readonly string[])[]): string {
  const written = (cell: string) => (/[\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map((row) => `${row.map(written).join('\t')}\r\n`).join('');
}
