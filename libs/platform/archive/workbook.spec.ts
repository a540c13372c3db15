import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { ArchiveError } from './archive-error.js';
import type { WorkbookCell } from './workbook.js';
import { readWorkbook, writeWorkbook } from './workbook.js';

const LIMITS = { entries: 500, entryBytes: 10_000_000, totalBytes: 20_000_000 };

/** Every text is read as it was written, whatever a spreadsheet might take it for. */
const TRICKY = [
  '=1+1', '007', '1,234', '#N/A', '#REF!', '_x0041_', '_x005F_x0041_', '_x000D_', "'a", '\u0001', '\ufffe', 'a\rb',
  ' a ', '　', '\n', 'a\tb', '<&>"', ']]>', '𠮷', 'TRUE', '2020-04-01', '1e5', '+1', '@a', '漢字（かんじ）',
];

it('reads every text as it was written', async () => {
  const cell = fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'binary', maxLength: 10 })).filter((text) => text.isWellFormed());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), async (rows) => {
      const [sheet] = await readWorkbook(await writeWorkbook([{ name: 'items', rows }]), LIMITS);
      expect(sheet!.name).toBe('items');
      expect(sheet!.rows.slice(0, rows.length)).toEqual(rows);
      expect(sheet!.rows.slice(rows.length).flat().every((text) => text === '')).toBe(true);
    }),
    { numRuns: 50 },
  );
}, 30_000);

describe('as spreadsheets write it', () => {
  it('furigana is no part of a text', async () => {
    const strings =
      '<si><t>企画課</t><rPh sb="0" eb="2"><t>キカク</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><r><t>環境</t></r><r><rPr><b/></rPr><t>政策課</t></r><rPh sb="0" eb="2"><t>カンキョウ</t></rPh></si>';
    const cells = await cellsOf('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>財政課</t></is></c>', strings);
    expect(cells).toEqual(['企画課', '環境政策課', '', '財政課']);
  });

  it('a plain number is what was typed', async () => {
    expect(await cellsOf('<c r="A1"><v>2019</v></c><c r="B1"><v>-0.5</v></c><c r="C1" s="1"><v>13.33</v></c>')).toEqual(['2019', '-0.5', '13.33']);
  });

  it('what lost how it was typed is said to be so', async () => {
    const cells = await cellsOf(
      '<c r="A1" s="2"><v>1234</v></c><c r="B1" s="3"><v>0.5</v></c><c r="C1" s="4"><v>43922</v></c><c r="D1" t="b"><v>1</v></c>' +
        '<c r="E1"><f>1+1</f><v>2</v></c><c r="F1" t="str"><f>"a"</f><v>a</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1"><v>12345678901234567</v></c>',
    );
    expect(cells).toEqual([
      { kind: 'formattedNumber', shown: '1234' },
      { kind: 'formattedNumber', shown: '0.5' },
      { kind: 'date', shown: '2020-04-01' },
      { kind: 'truth', shown: 'TRUE' },
      { kind: 'formula', shown: '=1+1' },
      { kind: 'formula', shown: '="a"' },
      { kind: 'error', shown: '#N/A' },
      { kind: 'formattedNumber', shown: '12345678901234568' },
    ]);
  });
});

describe('refuses', () => {
  it.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'activeContent'],
    ['embedded objects', { 'xl/embeddings/oleObject1.bin': 'x' }, 'activeContent'],
    ['links to other workbooks', { 'xl/externalLinks/externalLink1.xml': '<a/>' }, 'activeContent'],
    ['a document type', { 'xl/extra.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, 'documentType'],
    ['UTF-16, in which one could hide', { 'xl/extra.xml': '\ufeff<\u0000a\u0000/\u0000>\u0000' }, 'documentType'],
    ['XML that is broken', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }, 'damaged'],
  ])('%s', async (_, entries, fault) => {
    await expect(readWorkbook(await changed(entries), LIMITS)).rejects.toMatchObject({ fault });
  });

  it('an archive that is no workbook', async () => {
    await expect(readWorkbook(zipSync({ 'plan.yaml': strToU8('a') }), LIMITS)).rejects.toBeInstanceOf(ArchiveError);
  });
});

async function changed(entries: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const plain = unzipSync(await writeWorkbook([{ name: 'items', rows: [['a']] }]));
  return zipSync({ ...plain, ...Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])) });
}

/** The first row of a workbook with these cells; style 1 is text, 2 has thousands, 3 is a percentage, 4 a date. */
async function cellsOf(cells: string, strings = ''): Promise<readonly WorkbookCell[]> {
  const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const formats = [0, 49, 3, 9, 14].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`).join('');
  const workbook = await changed({
    'xl/sharedStrings.xml': `<sst ${namespace}>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${namespace}><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet ${namespace}><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${formats}</cellXfs></styleSheet>`,
  });
  return (await readWorkbook(workbook, LIMITS))[0]!.rows[0]!;
}
