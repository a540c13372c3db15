import { describe, expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE, FULL_SHEET } from '../fixtures/frozen-cycle.fixture.js';
import { renderHtml } from './html.js';

const LINKS = {
  home: '/',
  downloads: [
    { format: 'csv', href: 'report.csv', bytes: 43_008 },
    { format: 'json', href: 'report.json', bytes: 812 },
  ],
} as const;

const html = renderHtml(buildReport(CYCLE), LINKS);
/** As a reader sees it: no tags, blanks run together. */
const textOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');
const text = textOf(html);

it('is a whole Japanese page without any script or inline style', () => {
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="ja">/);
  expect(html).toContain('<title>令和元年度 進行管理集計表 | 行政改革プラン | みどり町</title>');
  expect(html).not.toMatch(/<script/i);
  expect(html).not.toMatch(/ style="/);
});

it('prints every column with its letter', () => {
  for (const column of [
    '取組項目 (A)',
    '関係課 (B)',
    '取組の方針と内容 (C)',
    'R1年度取組内容 (D)',
    '数値目標等 (E)',
    '進捗状況 (F)',
    '本部会意見 (G)',
    'R2年度目標 (H)',
  ]) {
    expect(text).toContain(column);
  }
  expect(text).toContain('項目当初 (H27末)目標 (R3末)現状値 (R1末)');
});

it('says whose it is, as of when, in which version, and who answers for it', () => {
  expect(text).toContain('みどり町 行政改革プラン（平成29年度～令和3年度）');
  expect(text).toContain('令和2年3月31日現在');
  // 15:30 UTC is half past midnight of the next day in Tokyo.
  expect(text).toContain('第1版令和2年7月1日公表');
  expect(text).toContain('担当みどり町 企画課');
  expect(html).toContain('href="/midori/reform/2019/v1/"');
  expect(text).toContain('0f3a'.repeat(16));
});

it('links to the files with type and size', () => {
  expect(html).toContain('href="report.csv" download="">表のデータ（CSV形式、42 KB）</a>');
  expect(html).toContain('href="report.json" download="">全項目のデータ（JSON形式、812 バイト）</a>');
});

it('explains the marks and what was copied from the plan', () => {
  expect(text).toContain('【進捗状況】A 順調B ほぼ順調C やや遅れD 停滞');
  expect(text).toContain('A・B・C・E（項目、当初 (H27末)、目標 (R3末)）は、計画からの転記項目です。');
});

it('counts every mark, the zero ones too, for the plan and each section', () => {
  expect(text).toContain('計画全体0件 0.00%1件 50.00%0件 0.00%1件 50.00%1件3件');
  expect(text).toContain('(ウ) 今後の取組0件 0.00%0件 0.00%0件 0.00%0件 0.00%0件0件');
});

it('describes the chart in words', () => {
  expect(html).toContain('計画全体は3件。A 順調は0件（0.00%）、B ほぼ順調は1件（50.00%）');
});

it('gives each item an address, spanning as many lines as it has indicators', () => {
  const item = html.slice(html.indexOf('<tbody id="item-item-01"'), html.indexOf('</tbody>', html.indexOf('item-item-01')));
  expect(item.match(/<tr>/g)).toHaveLength(2);
  expect(item.match(/rowSpan="2"/gi)).toHaveLength(8);
});

it('names only headers that are in the page', () => {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  const named = [...html.matchAll(/ headers="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' '));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  expect([...html.matchAll(/ id="([^"]+)"/g)]).toHaveLength(ids.size);
});

it('marks a relisted indicator, once', () => {
  expect(text.match(/ふれあいサロンの利用者数（再掲）/g)).toHaveLength(1);
});

it('says in words where there is nothing', () => {
  expect(text).toContain('3窓口の改善－記載なし－記載なし－記載なし－数値目標等なし－未評価－記載なし－記載なし');
  expect(text).toContain('この区分に取組項目はありません。');
});

it('keeps a dash that was typed', () => {
  expect(text).toContain('協定件数-62件66件');
});

it('keeps line breaks', () => {
  expect(html).toContain('大学と3件の協定を結んだ。\nサロンの利用者は減った。');
});

describe('user text', () => {
  const evil = '<script>alert("x")</script>\'"&';
  const page = renderHtml(
    buildReport({
      ...CYCLE,
      municipality: { key: evil, name: { ja: evil } },
      plan: { ...CYCLE.plan, key: evil, name: { ja: evil }, contact: { ja: evil } },
      scales: { progress: { kind: 'achievement', marks: [{ symbol: evil, word: { ja: evil }, tone: 'good' }] } },
      sections: [{ key: `${evil} x`, parent: null, label: evil, title: evil }],
      sheets: [
        {
          ...FULL_SHEET,
          itemKey: evil,
          sectionKey: `${evil} x`,
          title: evil,
          departments: [evil],
          texts: { achievements: evil },
          grade: evil,
          indicators: [{ key: evil, name: evil, baseline: evil, target: evil, current: evil, relisted: true }],
        },
      ],
      release: { ...CYCLE.release, note: evil },
    }),
    LINKS,
  );

  it('is never markup', () => {
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script/i);
    expect(page.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/<[^>]*alert\("x"\)/);
  });
});

it('of a preview says so and has no address of its own', () => {
  const release = { version: 0, note: '', publishedAt: null, history: null };
  const page = renderHtml(buildReport({ ...CYCLE, release }), { home: '/', downloads: [] });
  expect(textOf(page)).toContain('プレビュー（公表前の内容です）');
  expect(page).not.toContain('/v0/');
});

it('of a plan without items or grades still stands', () => {
  expect(textOf(renderHtml(buildReport({ ...CYCLE, sheets: [] }), LINKS))).toContain('取組項目はありません。');
  const template = { ...CYCLE.template, fields: CYCLE.template.fields.filter((field) => field.key === 'title') };
  const sheets = [{ ...FULL_SHEET, grade: null }];
  const page = renderHtml(buildReport({ ...CYCLE, template, sheets }), LINKS);
  expect(page).not.toContain('評価の集計');
  expect(textOf(page)).toContain('取組項目 (A)1官学連携の推進');
});

it('in English says which of its words are Japanese', () => {
  const page = renderHtml(buildReport(CYCLE), LINKS, 'en');
  expect(page).toContain('<html lang="en">');
  expect(textOf(page)).toContain('As of March 31, 2020');
  expect(page).toContain('<tbody id="item-item-01" lang="ja">');
});
