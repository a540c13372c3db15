import { describe, expect, it } from '@jest/globals';
import { safeCsvCell } from './csv-cell.js';

describe('a cell that a spreadsheet would run gets an apostrophe', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://example.com")',
    '+1+1',
    '-1+1',
    '-5件',
    '--',
    '@SUM(A1)',
    '\t=1',
    '\tx',
    '\r=1',
    '\n=1',
    ' =1',
    '　=1',
    '＝1',
    '＋1',
    '－5件',
    '＠x',
    '-5%+cmd',
    '-1e5',
    "-5\n=cmd|'/c calc'!A1",
  ])('%j', (text) => {
    expect(safeCsvCell(text)).toBe(`'${text}`);
  });
});

describe('a cell that can run nothing stays as typed', () => {
  it.each(['', '-', '－', '-5', '-5%', '+3', '-1,200', '-0.5', '△258人', '—', '年間20名', "'=1", '1=1', '66件\n=1'])(
    '%j',
    (text) => {
      expect(safeCsvCell(text)).toBe(text);
    },
  );
});
