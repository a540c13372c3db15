import { describe, expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE, FULL_SHEET } from '../fixtures/frozen-cycle.fixture.js';
import { renderCsv } from './csv.js';

/** Reads CSV strictly: anything but "…" or nothing between commas and CRLF is an error. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)")?(,|\r\n)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const match = cell.exec(csv);
    if (!match) throw new Error(`no cell at ${at}`);
    rows.at(-1)?.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const csv = renderCsv(buildReport(CYCLE));
const [header, ...lines] = parse(csv);

it('is UTF-8 with BOM and ends every line with CRLF', () => {
  expect(csv.startsWith('\ufeff"')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toContain('\r');
  expect(csv.endsWith('\r\n')).toBe(true);
});

it('heads each column with its label and letter', () => {
  expect(header).toEqual([
    '基本方針',
    '施策',
    'No.',
    '取組項目 (A)',
    '関係課 (B)',
    '取組の方針と内容 (C)',
    'R1年度取組内容 (D)',
    '数値目標等 (E) 項目',
    '数値目標等 (E) 当初 (H27末)',
    '数値目標等 (E) 目標 (R3末)',
    '数値目標等 (E) 現状値 (R1末)',
    '進捗状況 (F) 記号',
    '進捗状況 (F) 意味',
    '本部会意見 (G)',
    'R2年度目標 (H)',
  ]);
});

it('has one line per indicator, and each line stands alone', () => {
  const [first, second] = lines;
  expect(lines).toHaveLength(4);
  expect(first?.slice(0, 5)).toEqual(['(ア) 協働体制の確立', '', '1', '官学連携の推進', '企画課、関係各課']);
  expect(first?.slice(7, 13)).toEqual(['協定件数', '-', '62件', '66件', 'B', 'ほぼ順調']);
  expect(second?.[7]).toBe('ふれあいサロンの利用者数');
  expect([...(second ?? [])].toSpliced(7, 4)).toEqual([...(first ?? [])].toSpliced(7, 4));
});

it('puts a nested section under the one it belongs to', () => {
  expect(lines[2]?.slice(0, 3)).toEqual(['(ア) 協働体制の確立', '① 地域との協働', '2']);
  expect(lines[3]?.slice(0, 3)).toEqual(['(イ) 満足度の向上', '', '3']);
});

it('marks a relisted indicator', () => {
  expect(lines[2]?.[7]).toBe('ふれあいサロンの利用者数（再掲）');
});

it('gives an item without indicators a line of its own', () => {
  expect(lines[3]?.slice(3)).toEqual(['窓口の改善', '', '', '', '', '', '', '', '', '', '', '']);
});

describe('user text', () => {
  const [, line] = parse(
    renderCsv(
      buildReport({
        ...CYCLE,
        sheets: [{ ...FULL_SHEET, title: '=1+1', texts: { achievements: 'a "b",\nc\r\nd', opinion: '@x' } }],
      }),
    ),
  );

  it('keeps quotes, commas and line breaks inside its cell', () => {
    expect(line?.[6]).toBe('a "b",\nc\r\nd');
  });

  it('cannot become a formula', () => {
    expect(line?.[3]).toBe("'=1+1");
    expect(line?.[13]).toBe("'@x");
  });
});

it('of no items is the header alone', () => {
  expect(parse(renderCsv(buildReport({ ...CYCLE, sheets: [] })))).toEqual([header]);
});
