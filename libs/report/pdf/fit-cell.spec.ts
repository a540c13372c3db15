import { describe, expect, it } from '@jest/globals';
import { fitCell } from './fit-cell.js';
import type { PdfCell } from './pdf-document.js';

const saying = (text: string): PdfCell => ({ content: { kind: 'text', text } });

describe('a cell in its column', () => {
  it.each<[string, PdfCell, number, boolean]>([
    ['prose in a wide column', saying('参加した市民は1,310,189人だった。'), 18, true],
    ['prose in a narrow column', saying('参加した市民は1,310,189人だった。'), 17.9, false],
    ['a text with a broken word', saying('https://example.jp/a/long/address'), 18, false],
    ['a text on the right', { ...saying('66件'), align: 'right' }, 30, false],
    ['a list', { content: { kind: 'lines', lines: ['企画課'] } }, 30, false],
  ])('%s: justified or not', (_name, cell, em, justified) => {
    expect(fitCell(cell, em).justified ?? false).toBe(justified);
  });

  it('breaks what is wider than the column, its label too', () => {
    const { label, content } = fitCell({ label: 'abcdefghijkl', content: { kind: 'lines', lines: ['abcdefghijkl'] } }, 6);
    expect([label, content]).toEqual(['abcdefgh\u200bijkl', { kind: 'lines', lines: ['abcdefgh\u200bijkl'] }]);
  });
});
