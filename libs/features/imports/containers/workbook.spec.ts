import { expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { checkPack } from '../check/check-pack.js';
import { GOOD } from '../check/good-pack.fixture.js';
import { readNamedFiles } from './named-files.js';
import type { PackFiles } from './pack-files.js';
import { readPackWorkbook, writePackWorkbook } from './workbook.js';
import { readUploaded } from './uploaded.js';

const good = (): PackFiles =>
  readNamedFiles(Object.entries(GOOD).map(([name, text]) => [name, Buffer.from(text)])).files;

const places = async (sheets: Parameters<typeof writeXlsx>[0]['sheets']) => {
  const { problems } = await readPackWorkbook('pack.xlsx', await writeXlsx({ sheets }));
  return problems.map(({ file, row, column, found }) => [file, row, column, found]);
};

it('is the same pack as the folder, with the sheets’ names in what is said of it', async () => {
  const workbook = await writePackWorkbook(good());
  const read = checkPack(await readUploaded([{ name: '計画.XLSX', content: workbook }]));
  expect(read.problems).toEqual([]);
  const { pack } = checkPack({ files: good(), problems: [] });
  expect(JSON.parse(JSON.stringify(read.pack))).toEqual(JSON.parse(JSON.stringify(pack)));

  const wrong = { ...good(), container: 'workbook' as const };
  const items = wrong.tables.get('items')!;
  const rows = items.rows.map((row, index) => (index === 0 ? { ...row, cells: ['One', ...row.cells.slice(1)] } : row));
  const tables = new Map(wrong.tables).set('items', { ...items, rows }).set('plan-b', items);
  const { problems } = checkPack(await readPackWorkbook('pack.xlsx', await writePackWorkbook({ ...wrong, tables })));
  expect(problems.slice(0, 2).map(({ file, row, column, found }) => [file, row, column, found])).toEqual([
    ['plan-b', null, '', 'plan-b'],
    ['items', 2, 'key', 'One'],
  ]);
});

it('says of cells that are no texts where they stand', async () => {
  const cells = new Map([
    ['1,0', { value: 2, type: 'formula' as const, formula: '1+1' }],
    ['2,1', { value: new Date('2020-04-24'), type: 'date' as const, style: { numFmt: 'yyyy-mm-dd' } }],
  ]);
  expect(await places([{ name: 'sections', rows: [['key', 'title'], [null, 'x'], ['a', null]], cells }])).toEqual([
    ['sections', 2, 'key', '=1+1'],
    ['sections', 3, 'title', '2020-04-24'],
  ]);
});

it('does not mind the empty sheets of a new workbook', async () => {
  expect(await places([{ name: 'Sheet1', rows: [] }])).toEqual([]);
  expect(await places([{ name: 'Sheet1', rows: [['x']] }])).toEqual([['Sheet1', null, '', 'Sheet1']]);
});

it('says what is wrong with the paths of the plan', async () => {
  const rows = [
    ['path', 'value', 'note'],
    ['plan.name.ja', 'x', ''],
    ['plan.name', 'y', ''],
    ['plan.name.ja', 'z', ''],
    ['__proto__.x', '1', ''],
    ['levels.1.ja', 'a', ''],
    ['levels.00.ja', 'a', ''],
  ];
  expect(await places([{ name: 'plan', rows }])).toEqual([
    ['plan', 1, 'note', 'note'],
    ['plan', 3, 'path', 'plan.name'],
    ['plan', 4, 'path', 'plan.name.ja'],
    ['plan', 5, 'path', '__proto__.x'],
    ['plan', 7, 'path', 'levels.00.ja'],
    ['plan', 6, 'path', 'levels'],
  ]);
});

it('refuses what is no workbook, in words', async () => {
  const { problems } = checkPack(await readPackWorkbook('pack.xlsx', Buffer.from('key,title')));
  expect(problems.map(({ file, row, expected }) => [file, row, expected.en])).toEqual([
    ['pack.xlsx', null, 'a whole, undamaged file'],
  ]);
});

it('says of broken characters that they are', async () => {
  const sections = { name: 'sections', rows: [['key', 'title'], ['a', '_xD842_']] };
  const read = await readPackWorkbook('pack.xlsx', await writeXlsx({ sheets: [sections] }));
  const problem = checkPack(read).problems.find(({ file }) => file === 'sections');
  expect(problem).toMatchObject({ row: 2, column: 'title' });
});
