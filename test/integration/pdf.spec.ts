import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unprintableCharacters } from '#libs/domain/check/printable.js';
import { readPlanCycles } from '#libs/features/plans/plan-years.read.js';
import { freezeCycle } from '#libs/features/publication/frozen-cycle.read.js';
import { createTypesetter } from '#libs/platform/typesetting/typst.js';
import { buildReport } from '#libs/report/build-report.js';
import type { FrozenCycle } from '#libs/report/frozen-cycle.js';
import { CYCLE, FULL_SHEET } from '#libs/report/fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '#libs/report/fixtures/pages-cycle.fixture.js';
import { SECRET, SPAN_CYCLE } from '#libs/report/fixtures/span-cycle.fixture.js';
import { renderPdf } from '#libs/report/renderers/pdf.js';
import { shortAddition } from '#libs/report/report-wording.js';
import type { Report } from '#libs/report/report.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { imported, packsOf, seed, TESTER } from '../support/packs.js';
import { pdfBookmarks, pdfFonts, pdfInfo, pdfText, pdfWords } from '../support/pdf.js';

/** The report set in type, as other programs read it. */

const typeset = createTypesetter();
const print = (cycle: FrozenCycle) => renderPdf(buildReport(cycle), typeset);
const textOf = (cycle: FrozenCycle) => pdfText(print(cycle));
const A3_ON_ITS_SIDE = /^1190\.55 x 841\.89 pts/;
const A4 = /^595\.\d+ x 841\.89 pts/;

/** The first item of the progress table says this in a column of prose. */
const saying = (text: string): FrozenCycle => ({
  ...CYCLE,
  sheets: [{ ...FULL_SHEET, texts: { ...FULL_SHEET.texts, achievements: text } }],
});

describe('a table (集計表)', () => {
  it('is tagged, titled, on A3, with the fonts in it and a bookmark for each section', () => {
    const pdf = print(CYCLE);
    const info = pdfInfo(pdf);
    expect(info).toMatchObject({
      Title: 'みどり町 行政改革プラン 令和元年度 進行管理集計表',
      Author: 'みどり町',
      Tagged: 'yes',
      Encrypted: 'no',
      JavaScript: 'no',
    });
    expect(info['Page size']).toMatch(A3_ON_ITS_SIDE);
    const fonts = pdfFonts(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    for (const { name, embedded } of fonts) expect([name, embedded]).toEqual([expect.stringMatching(/\+(NotoSansJP|BIZUDPGothic)-/), true]);
    expect(pdfBookmarks(pdf)).toEqual(['進捗状況の集計', '基本方針(ア) 協働体制の確立', '施策① 地域との協働', '基本方針(イ) 満足度の向上', '基本方針(ウ) 今後の取組']);
  });

  it('has every kind of column, parts and notes, and nothing for the staff only', () => {
    const text = textOf(SPAN_CYCLE);
    for (const printed of ['プレビュー（公表前の内容です）', '改正', '△1,200千円', '固定資産税の増収分', '充実', '内訳水の安定供給', '内訳ごとに評価', '0.3835', '※2', '理由：県の事業に移った。']) {
      expect(text).toContain(printed);
    }
    expect(text).not.toContain(SECRET);
  });

  it('says beside its title or, where none is published, its number when an item was added to the plan', () => {
    const added = { ...CYCLE, sheets: [{ ...FULL_SHEET, addedIn: 2019 }] };
    expect(textOf(added)).toContain('官学連携の推進R1追加');
    const fields = CYCLE.template.fields.filter(({ kind }) => kind !== 'title');
    expect(textOf({ ...added, template: { ...CYCLE.template, fields } })).toContain('1R1追加');
  });

  it('says on its last page what a correction changed', () => {
    const report = buildReport({ ...CYCLE, release: { ...CYCLE.release, version: 2, replaces: 1, note: '誤りを改めました。' } });
    const change = { kind: 'changed', itemKey: 'item-01', sectionKey: 'a', number: '1', title: '官学連携の推進', fields: [{ label: { ja: '進捗状況' }, before: 'A 順調', after: 'B ほぼ順調' }] } as const;
    const text = pdfText(renderPdf({ ...report, changes: [change] }, typeset));
    expect(text).toMatch(/訂正の内容第2版は、第1版を訂正したものです。誤りを改めました。.*1官学連携の推進進捗状況A順調Bほぼ順調/);
  });
});

describe('pages (調書)', () => {
  it('has a cover, the contents, and each item with its years on A4', () => {
    const pdf = print(PAGES_CYCLE);
    const info = pdfInfo(pdf);
    const text = pdfText(pdf);
    expect(info).toMatchObject({ Tagged: 'yes', Title: '緑野市 行政改革推進計画 令和5年度 取組結果報告書' });
    expect(info['Page size']).toMatch(A4);
    expect(pdfBookmarks(pdf)).toEqual([
      '取組達成度の集計', '重点項目1 便利な市役所', '施策1 手続を減らす', '1　窓口手続のオンライン化', '2　公共施設の予約の一本化　R4追加',
      '重点項目2 健全な財政', '施策1 歳入を確保する', '3　未収金の縮減', 'この資料について',
    ]);
    for (const printed of ['［令和2年度～令和5年度］', '目次', '単位：千円', '公共施設の予約の一本化R4追加', '公共施設の予約の一本化令和4年度追加', '追加前', '△200', '業者の選定が不調に終わった。', '案内のちらしがわかりやすい。']) {
      expect(text).toContain(printed);
    }
  });
});

describe('whatever was typed', () => {
  it('prints markup as text', () => {
    const typed = '#import"@preview/x:1.0.0"$x^2$*b*_c_<script>alert(1)</script>=HYPERLINK("http://x")[e]\\#read("/etc/passwd")//f/*g*/@h';
    expect(textOf(saying(typed))).toContain(typed);
  });

  it('prints every character that the check lets pass, in both weights', () => {
    const all = Array.from({ length: 0x3_2000 }, (_, code) => (code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code))).join('');
    const lacking = new Set(unprintableCharacters(all));
    const printable = [...all].filter((character) => !lacking.has(character)).join('');
    expect(printable.length).toBeGreaterThan(10_000);
    const report = buildReport({ ...CYCLE, sheets: [{ ...FULL_SHEET, title: printable, texts: { policy: printable } }] });
    expect(pdfInfo(renderPdf(report, typeset)).Tagged).toBe('yes');
  });

  it('gives brackets beside each other their room', () => {
    const words = pdfWords(print(saying('四季春夏秋冬。\n四」「季」「春」「夏」「秋」「冬。')));
    const widthOf = (text: string) => words.find((word) => word.text === text)!.width;
    // Half an em each: five pairs beside seven other characters.
    expect(widthOf('四」「季」「春」「夏」「秋」「冬。') / widthOf('四季春夏秋冬。')).toBeGreaterThan(1.65);
  });

  it('prints variants of characters as what they are', () => {
    expect(textOf(saying('葛\u{e0100}城市と葛\u{e0101}飾区、㈱髙﨑、𠮟る、か\u3099き\u3099'))).toMatch(/葛.?.?城市/u);
  });

  it('breaks a text of 10,000 characters over the pages and loses none of it', () => {
    const typed = Array.from({ length: 500 }, (_, index) => `第${index}の取組を関係する課と進めた。`).join('');
    const pdf = print(saying(typed));
    const text = pdfText(pdf);
    expect(Number(pdfInfo(pdf).Pages)).toBeGreaterThan(1);
    for (const index of [0, 250, 499]) expect(text).toContain(`第${index}の取組`);
  });

  it('prints a report without anything in it, in both layouts', () => {
    for (const cycle of [CYCLE, PAGES_CYCLE]) {
      expect(pdfInfo(print({ ...cycle, sections: [], sheets: [], earlier: [] })).Tagged).toBe('yes');
    }
  });
});

it('makes the same bytes of the same cycle, whatever was set before', () => {
  for (const cycle of [CYCLE, SPAN_CYCLE, PAGES_CYCLE]) {
    expect(renderPdf(buildReport(structuredClone(cycle)), createTypesetter()).equals(print(cycle))).toBe(true);
  }
});

it('gives a source no file of the machine', () => {
  const reading = (file: string) => () => typeset(`#set document(title: "x")\n= x\n#read("${file}")`, {});
  for (const file of ['/etc/passwd', '../../../../etc/passwd', '@preview/example:0.1.0']) expect(reading(file)).toThrow();
});

describe('the five published plans', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const PRINTED: readonly (readonly [pack: string, layout: Report['layout'], totals: string])[] = [
    ['sakado-reform-action-plan', 'table', '計画全体8件33.33%10件41.67%5件20.83%1件4.17%24件'],
    ['iruma-mayor-pledges', 'table', '計画全体8件13.33%28件46.67%24件40.00%0件0.00%60件'],
    ['iruma-strategy-projects', 'table', '計画全体7件9.72%54件75.00%5件6.94%6件8.33%72件'],
    ['iruma-strategy-kpis', 'table', '計画全体17件45.95%7件18.92%9件24.32%4件10.81%37件'],
    ['isesaki-reform-plan', 'pages', '計画全体10件18.18%45件81.82%0件0.00%0件0.00%55件'],
  ];

  /** As the contents of the city's document say it. */
  const ADDED: Readonly<Record<string, readonly string[]>> = {
    'isesaki-reform-plan': ['1(1)④ R2追加', '1(1)⑤ R3追加', '1(5)② R3追加', '2(2)③ R4追加', '2(9)② R2追加', '5(6)⑦ R3追加'],
  };

  it.each(PRINTED)('%s: every item, and the totals as published', async (pack, layout, totals) => {
    const { municipalityId, planId } = imported(await packsOf(database).imports.apply(await seed(pack), TESTER));
    const cycle = await database.tenants.transaction(municipalityId, async (tx) => {
      const cycles = await readPlanCycles(tx, planId);
      return (await freezeCycle(tx, cycles.at(-1)!.id, CYCLE.release))!;
    });
    const report = { ...buildReport(cycle), layout };
    const pdf = renderPdf(report, typeset);
    const text = pdfText(pdf);
    expect(pdfInfo(pdf).Tagged).toBe('yes');
    expect(text).toContain(totals);
    const added = report.sections.flatMap(({ rows }) => rows.flatMap((row) => (row.addedIn === null ? [] : [`${row.number} ${shortAddition(row)}`])));
    expect(added).toEqual(ADDED[pack] ?? []);
    if (added.length > 0) expect(text).toMatch(/1\(1\)⑤マイナンバーカード出張申請窓口の開設R3追加.*1\(1\)⑤マイナンバーカード出張申請窓口の開設令和3年度追加/u);
    for (const { rows } of report.sections) {
      for (const { cells } of rows) {
        const title = cells.find((cell) => cell.kind === 'title')?.text ?? '';
        expect(text).toContain(title.replaceAll(/\s/gu, ''));
      }
    }
    if (layout === 'table') expect(pdf.byteLength).toBeLessThan(1_000_000);
  });
});
