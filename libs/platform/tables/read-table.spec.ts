import { describe, expect, it } from '@jest/globals';
import { writeWorkbook } from '../archive/workbook.js';
import { readTable } from './read-table.js';

const RULES = { needed: ['氏名', 'メール'], optional: ['所属'], maxRows: 3 };
const csv = (text: string) => ({ name: 'people.csv', content: Buffer.from(text).toString('base64') });

describe('an uploaded table', () => {
  it('is read from a CSV file and from a workbook alike', async () => {
    const rows = [['氏名', 'メール', '所属'], ['坂戸 花子', ' hanako@example.jp', ''], ['', '', ''], ['入間 太郎', 'taro@example.jp', '財政課']];
    const expected = [
      { row: 2, cells: { 氏名: '坂戸 花子', メール: 'hanako@example.jp', 所属: '' } },
      { row: 4, cells: { 氏名: '入間 太郎', メール: 'taro@example.jp', 所属: '財政課' } },
    ];
    const text = `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}`;
    expect(await readTable(csv(text), RULES)).toMatchObject({ table: { rows: expected }, problems: [] });
    const content = Buffer.from(await writeWorkbook([{ name: '職員', rows }])).toString('base64');
    expect(await readTable({ name: 'people.xlsx', content }, RULES)).toMatchObject({ table: { rows: expected }, problems: [] });
  });

  it.each([
    ['a column is missing, another unknown, a third there twice', '氏名,名前,氏名\nA,B,C', ['columnNeeded', 'columnKnown', 'columnOnce']],
    ['too many rows', `氏名,メール\n${'a,b\n'.repeat(4)}`, ['atMostRows']],
    ['no rows', '氏名,メール\n', ['someRows']],
    ['nothing at all', '', ['columnNeeded', 'columnNeeded']],
    ['a cell without a heading', '氏名,メール\na,b,c', ['cellUnderHeading']],
    ['what no database keeps', '氏名,メール\na\0,b\nc,\0', ['storable', 'storable']],
    ['no CSV', '氏名,メール\n"a', ['csv']],
  ])('%s: all of it is told, and no rows', async (_what, text, expected) => {
    const { table, problems } = await readTable(csv(text), RULES);
    expect(problems.map((problem) => problem.expected)).toEqual(expected);
    expect(table.rows).toEqual([]);
  });

  it('with signs that no database keeps: their cell is named, and shown with � in their place', async () => {
    expect((await readTable(csv('氏名,メール\n坂戸\0花子,a'), RULES)).problems).toEqual([
      { row: 2, column: '氏名', found: '坂戸\ufffd花子', expected: 'storable', allowed: [] },
    ]);
    // A workbook writes them as _xHHHH_. An emoji is a pair of halves, and stays.
    const rows = [['氏名', 'メール'], ['坂戸😀', 'a'], ['入間\0', 'b']];
    const content = Buffer.from(await writeWorkbook([{ name: '職員', rows }])).toString('base64');
    expect((await readTable({ name: 'people.xlsx', content }, RULES)).problems).toMatchObject([{ row: 3, column: '氏名', expected: 'storable' }]);
  });

  it('in Shift_JIS, in no encoding, or of another kind is not guessed at', async () => {
    const read = async (name: string, bytes: number[]) =>
      (await readTable({ name, content: Buffer.from(bytes).toString('base64') }, RULES)).problems.map(({ expected }) => expected);
    expect(await read('a.csv', [0x8e, 0x81, 0x96, 0xbc])).toEqual(['utf8NotShiftJis']);
    expect(await read('a.csv', [0xff, 0xff])).toEqual(['utf8']);
    expect(await read('a.xlsx', [1, 2, 3])).toEqual(['wholeFile']);
    expect(await read('a.pdf', [1, 2, 3])).toEqual(['csvOrWorkbook']);
  });
});
