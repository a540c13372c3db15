import { describe, expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE, EMPTY_SHEET, FULL_SHEET } from '../fixtures/frozen-cycle.fixture.js';
import { PROJECT, SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
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
    '注記',
    '取組項目 (A)',
    '関係課 (B)',
    '取組の方針と内容 (C)',
    'R1年度取組内容 (D)',
    '数値目標等 (E) 項目',
    '数値目標等 (E) 当初 (H27末)',
    '数値目標等 (E) 目標 (R3末)',
    '数値目標等 (E) 現状値 (R1末)',
    '数値目標等 (E) 当初 (H27末)との比較',
    '数値目標等 (E) 目標 (R3末)の達成',
    '進捗状況 (F) 記号',
    '進捗状況 (F) 意味',
    '本部会意見 (G)',
    'R2年度目標 (H)',
  ]);
});

it('has one line per indicator, and each line stands alone', () => {
  const [first, second] = lines;
  expect(lines).toHaveLength(4);
  expect(first?.slice(0, 6)).toEqual(['(ア) 協働体制の確立', '', '1', '', '官学連携の推進', '企画課、関係各課']);
  expect(first?.slice(8, 16)).toEqual(
    ['協定件数', '-', '62件', '66件', '判定できず', '目標達成', 'B', 'ほぼ順調'],
  );
  expect(second?.slice(8, 14)).toEqual(
    ['ふれあいサロンの利用者数', '11,007人', '13,000人', '9,797人', '悪化', '目標未達成'],
  );
  expect([...(second ?? [])].toSpliced(8, 6)).toEqual([...(first ?? [])].toSpliced(8, 6));
});

it('puts a nested section under the one it belongs to', () => {
  expect(lines[2]?.slice(0, 3)).toEqual(['(ア) 協働体制の確立', '① 地域との協働', '2']);
  expect(lines[3]?.slice(0, 3)).toEqual(['(イ) 満足度の向上', '', '3']);
});

it('marks a relisted indicator', () => {
  expect(lines[2]?.[8]).toBe('ふれあいサロンの利用者数（再掲）');
});

it('gives an item without indicators a line of its own', () => {
  expect(lines[3]?.slice(4)).toEqual(['窓口の改善', ...Array<string>(13).fill('')]);
});

it('says beside the notes when an item was added to the plan', () => {
  const sheets = [{ ...FULL_SHEET, indicators: [], addedIn: 2018 }, EMPTY_SHEET];
  const [heads = [], ...rows] = parse(renderCsv(buildReport({ ...CYCLE, sheets })));
  expect(rows.map((row) => row[heads.indexOf('注記')])).toEqual(['平成30年度追加', '']);
});

describe('of a span of years, with parts and items that ended', () => {
  const [heads = [], ...rows] = parse(renderCsv(buildReport(SPAN_CYCLE)));
  /** By heading. */
  const records = rows.map((row) => new Map(heads.map((head, index) => [head, row[index] ?? ''])));
  const recordOf = (number: string) => records.find((record) => record.get('No.') === number);

  it('has a line for each row, every line as long as the header', () => {
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => heads.length));
    expect(rows).toHaveLength(17);
    expect(new Set(heads).size).toBe(heads.length);
  });

  it('has a column for each year of an indicator', () => {
    const record = recordOf('1-①');
    const values = ['R4末', 'R5末', 'R6末', 'R7末', 'R8末'].map((year) => record?.get(`数値 ${year}`));
    expect(values).toEqual(['269件', '261件', '262件', '-', '']);
    expect(record?.get('数値 現状値との比較')).toBe('悪化');
    expect(record?.get('数値 目標値（R8）の達成')).toBe('目標未達成');
  });

  it('has amount and note of each year in columns of their own', () => {
    const record = recordOf('1-①');
    expect(record?.get('財政効果額（歳入） 令和4年度（千円）')).toBe('105,854');
    expect(record?.get('財政効果額（歳入） 令和4年度 算出根拠')).toBe('固定資産税の増収分');
    expect(record?.get('財政効果額（歳入） 令和5年度（千円）')).toBe('△1,200');
    expect(record?.get('財政効果額（歳入） 令和6年度（千円）')).toBe('—');
    expect(record?.get('財政効果額（歳入） 令和6年度 算出根拠')).toBe('');
  });

  it('says a schedule in words, a line for each action', () => {
    expect(recordOf('1-①')?.get('取組工程')).toBe(
      '助成制度の見直し：令和4年度 検討、令和5年度～令和7年度 改正\n' +
        '空き工場の紹介：前の年度から継続（令和4年度～令和5年度）、令和8年度 見直し',
    );
    expect(recordOf('1-②')?.get('取組工程')).toBe('');
  });

  it('has the label of a choice', () => {
    expect(recordOf('1-①')?.get('R7年度からの方針')).toBe('充実');
  });

  it('says of what a row is a part', () => {
    expect(recordOf('③')?.get('内訳のもとの項目')).toBe('4-① 日常生活の便利さの市民満足度');
    expect(recordOf('4-①')?.get('内訳のもとの項目')).toBe('');
  });

  it('says why there is no mark', () => {
    const marks = ['4-①', '1-③', '③'].map((number) => [
      recordOf(number)?.get('評価 記号'),
      recordOf(number)?.get('評価 意味'),
    ]);
    expect(marks).toEqual([
      ['', '内訳ごとに評価'],
      ['', '廃止'],
      ['1', 'かなり努力を要する'],
    ]);
  });

  it('writes out the notes beside each row that they name', () => {
    const first =
      '※1 1-②「共創の場の創設」及び4-②「条例の制定」は、令和5年度に2-①「登録制度の創設」へ統合しました。理由：まとめて進める。';
    const third =
      '※3 4-③「相談窓口の設置」は、令和3年度に2-①「登録制度の創設」へ統合しました。評価の欄には、統合先の評価を示しています。';
    expect(recordOf('1-②')?.get('注記')).toBe(first);
    expect(recordOf('4-②')?.get('注記')).toBe(first);
    expect(recordOf('4-③')?.get('注記')).toBe(third);
    expect(recordOf('2-①')?.get('注記')).toBe(`${first}\n${third}`);
    expect(recordOf('1-③')?.get('注記')).toBe(
      '※2 1-③「合同説明会の開催」は、令和3年度に廃止しました。理由：県の事業に移った。',
    );
    expect(recordOf('1-①')?.get('注記')).toBe('');
  });
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
    expect(line?.[7]).toBe('a "b",\nc\r\nd');
  });

  it('cannot become a formula', () => {
    expect(line?.[4]).toBe("'=1+1");
    expect(line?.[16]).toBe("'@x");
  });
});

it('guards amounts, notes on them and schedules too', () => {
  const texts = { 'revenue.2022': '-1,200', 'revenue.2023': '=1', 'revenue.2022.note': '+cmd', 'schedule.1': '@action' };
  const [, line] = parse(renderCsv(buildReport({ ...SPAN_CYCLE, sheets: [{ ...PROJECT, texts }] })));
  expect(line).toEqual(expect.arrayContaining(['-1,200', "'=1", "'+cmd", "'@action："]));
});

it('of no items is the header alone', () => {
  expect(parse(renderCsv(buildReport({ ...CYCLE, sheets: [] })))).toEqual([header]);
});
