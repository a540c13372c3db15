import { describe, expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE, FULL_SHEET } from '../fixtures/frozen-cycle.fixture.js';
import { CARRIER, PROJECT, SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { FrozenCycle } from '../frozen-cycle.js';
import type { ReportChange } from '../report.js';
import { renderIndex } from '../public-pages/index-page.js';

const LINKS = {
  downloads: [
    { format: 'csv', href: 'report.csv', bytes: 43_008 },
    { format: 'json', href: 'report.json', bytes: 812 },
  ],
} as const;

const html = renderIndex(buildReport(CYCLE), LINKS);
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

it('calls the marks what the plan calls them', () => {
  expect(text).toContain('進捗状況の集計');
  expect(text).toContain('進捗状況ごとの件数と割合');
});

it('describes the chart in words', () => {
  expect(html).toContain('計画全体は3件。A 順調は0件（0.00%）、B ほぼ順調は1件（50.00%）');
});

it('labels a piece of the chart so that a mark that is a number is not read as a count', () => {
  const labels = (cycle: FrozenCycle) =>
    [...renderIndex(buildReport(cycle), LINKS).matchAll(/paint-order="stroke">([^<]*)</g)].map((match) => match[1]);
  expect(labels(CYCLE).slice(0, 3)).toEqual(['B：1件', 'D：1件', '未評価：1件']);
  expect(labels(SPAN_CYCLE).slice(0, 4)).toEqual(['4：7件', '3：4件', '2：3件', '']);
});

it('gives each item an address, spanning as many lines as it has indicators', () => {
  const item = html.slice(html.indexOf('<tbody id="item-item-01"'), html.indexOf('</tbody>', html.indexOf('item-item-01')));
  expect(item.match(/<tr>/g)).toHaveLength(2);
  expect(item.match(/rowSpan="2"/gi)).toHaveLength(8);
});

it.each([
  ['one year', CYCLE],
  ['a span of years', SPAN_CYCLE],
])('of %s names only headers, notes and rows that are in the page, each once', (_, cycle) => {
  const page = renderIndex(buildReport(cycle), LINKS);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  const named = [...page.matchAll(/ headers="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' '));
  const linked = [...page.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(50);
  expect([...named, ...linked].filter((id) => !ids.has(id))).toEqual([]);
  expect([...page.matchAll(/ id="([^"]+)"/g)]).toHaveLength(ids.size);
});

it('marks a relisted indicator, once', () => {
  expect(text.match(/ふれあいサロンの利用者数（再掲）/g)).toHaveLength(1);
});

it('says in words where there is nothing', () => {
  expect(text).toContain('3窓口の改善－記載なし－記載なし－記載なし－数値目標等なし－未評価－記載なし－記載なし');
  expect(text).toContain('この区分に取組項目はありません。');
});

it('keeps a dash that was typed', () => {
  expect(text).toContain('協定件数-62件66件目標達成');
});

it('keeps line breaks', () => {
  expect(html).toContain('大学と3件の協定を結んだ。\nサロンの利用者は減った。');
});

describe('user text', () => {
  const evil = '<script>alert("x")</script>\'"&';
  const page = renderIndex(
    buildReport({
      ...CYCLE,
      municipality: { key: evil, name: { ja: evil } },
      plan: { ...CYCLE.plan, key: evil, name: { ja: evil }, contact: { ja: evil } },
      scales: { progress: { kind: 'achievement', marks: [{ symbol: evil, word: { ja: evil }, tone: 'good' }] } },
      sections: [{ key: `${evil} x`, parent: null, label: evil, title: evil, preface: evil }],
      sheets: [
        {
          ...FULL_SHEET,
          itemKey: evil,
          sectionKey: `${evil} x`,
          title: evil,
          departments: [evil],
          texts: { achievements: evil },
          grade: evil,
          end: { fiscalYear: 2019, mergedInto: { key: evil, number: evil, title: evil }, splitInto: [], reason: evil },
          indicators: [
            {
              key: evil,
              name: evil,
              baseline: evil,
              target: evil,
              better: null,
              values: { 2019: evil },
              relisted: true,
            },
          ],
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
  const release = { version: 0, note: '', publishedAt: null, replaces: null, history: null };
  const page = renderIndex(buildReport({ ...CYCLE, release }), { downloads: [] });
  expect(textOf(page)).toContain('プレビュー（公表前の内容です）');
  expect(page).not.toContain('/v0/');
});

it('of a plan without items or grades still stands', () => {
  expect(textOf(renderIndex(buildReport({ ...CYCLE, sheets: [] }), LINKS))).toContain('取組項目はありません。');
  const template = { ...CYCLE.template, fields: CYCLE.template.fields.filter((field) => field.key === 'title') };
  const sheets = [{ ...FULL_SHEET, grade: null }];
  const page = renderIndex(buildReport({ ...CYCLE, template, sheets }), LINKS);
  expect(page).not.toContain('の集計');
  expect(textOf(page)).toContain('取組項目 (A)1官学連携の推進');
});

it('names the level of a section unless its label does', () => {
  const levelled = (label: string) => textOf(renderIndex(buildReport({ ...CYCLE, plan: { ...CYCLE.plan, levels: [{ ja: '章' }, ...CYCLE.plan.levels.slice(1)] }, sections: CYCLE.sections.map((section) => (section.key === 'b' ? { ...section, label } : section)) }), LINKS));
  expect(levelled('第2')).toContain('章 第2 満足度の向上');
  expect(levelled('第2章')).not.toContain('章 第2章');
});

it('says of a changed section which of its words were: heading, or preface', () => {
  const preface = { label: { ja: '前文', en: 'Preface' }, before: '', after: 'はじめに。' };
  const title = { label: { ja: '基本方針' }, before: '古い名', after: '満足度の向上' };
  const changed = (...fields: ReportChange['fields']) =>
    textOf(renderIndex({ ...buildReport(CYCLE), changes: [{ kind: fields.length > 0 ? 'changed' : 'added', itemKey: null, sectionKey: 'b', number: '(イ)', title: '満足度の向上', fields }] }, LINKS));
  expect(changed(preface)).toContain('変更 (イ) 満足度の向上（区分の説明）');
  for (const page of [changed(), changed(title)]) expect(page).not.toContain('（区分の説明）');
});

it('in English says which of its words are Japanese', () => {
  const page = renderIndex(buildReport(CYCLE), LINKS, 'en');
  expect(page).toContain('<html lang="en">');
  expect(textOf(page)).toContain('As of March 31, 2020');
  expect(page).toContain('<tbody id="item-item-01" lang="ja">');
});

it('in English says which words among Japanese ones are English', () => {
  const page = renderIndex(buildReport(SPAN_CYCLE), LINKS, 'en');
  expect(page).toContain('<span lang="en">Keep</span>');
  expect(page).toContain('<span class="report-hidden" lang="en">Nothing written</span>');
  expect(page).toContain('<span class="report-amount" lang="en">105,854 thousand yen</span>');
  expect(html).not.toContain('lang="en">記載なし');
});

describe('of a span of years', () => {
  const page = renderIndex(buildReport(SPAN_CYCLE), LINKS);
  const words = textOf(page);
  const rowOf = (itemKey: string) => {
    const start = page.indexOf(`<tbody id="item-${itemKey}"`);
    return page.slice(start, page.indexOf('<tbody id="item-', start + 1));
  };
  const one = (sheet: FrozenCycle['sheets'][number]) =>
    textOf(renderIndex(buildReport({ ...SPAN_CYCLE, sheets: [sheet] }), LINKS));

  it('prints the preface of a section, and that it has no items where there is nothing below it', () => {
    expect(page).toContain('働く場を増やします。\n市の内外に呼びかけます。</p>');
    expect(words).toContain('出会いを支えるこの施策に指標はありません。この区分に取組項目はありません。');
    expect(words.match(/この区分に取組項目はありません。/g)).toHaveLength(1);
  });

  it('does not print what is for the staff only', () => {
    expect(words).not.toContain('内部');
  });

  it('prints every year of an indicator, and says in words what the last reviewed one means', () => {
    expect(words).toContain('項目現状値目標値（R8）R4末R5末R6末R7末R8末');
    expect(words).toContain('事業所数264件 (R2)270件269件261件262件悪化-－記載なし');
    expect(words).toContain('10項目の平均0.3045 (R1)0.35--0.3835改善目標達成');
    expect(words).toContain('「改善」「悪化」「変化なし」は「R6末」を「現状値」と、「目標達成」は「目標値（R8）」と比べた結果です。');
  });

  it('does not explain judgements where there are none', () => {
    expect(one(CARRIER)).not.toContain('比べた結果です');
  });

  it('prints amounts with unit and note, and a dash without one', () => {
    expect(words).toContain('令和4年度105,854 千円固定資産税の増収分令和5年度△1,200 千円令和6年度—');
    const single = { ...SPAN_CYCLE, fiscalYearTo: 2022, sheets: [PROJECT] };
    expect(textOf(renderIndex(buildReport(single), LINKS))).toContain('105,854 千円固定資産税の増収分充実');
  });

  it('draws what goes on for years as one cell, and says so', () => {
    const row = rowOf('kpi-1');
    expect(row).toContain('市内工業団地の事業所数の工程</caption>');
    expect(textOf(row)).toContain('助成制度の見直し検討改正（令和5年度～令和7年度）予定なし');
    expect(row.match(/<td colSpan="3" class="report-planned">改正/)).toHaveLength(1);
    expect(textOf(row)).toContain('空き工場の紹介前の年度から継続（令和4年度～令和5年度）予定なし予定なし見直し');
  });

  it('prints parts after their parent, and names it in the headers of their cells', () => {
    expect(words).toContain('取組項目（3件、内訳10件）');
    const part = rowOf('kpi-4-3');
    expect(part).toContain('class="report-part"');
    expect(textOf(part)).toMatch(/^③内訳 バスの便－/);
    expect(part).toMatch(/headers="report-t3-c0 report-t3-r0-number report-t3-r3-number"/);
    expect(part).toMatch(/headers="report-t3-c5 report-t3-r0-number report-t3-r3-number report-t3-r3-title"/);
  });

  it('says why a row has no mark', () => {
    expect(textOf(rowOf('kpi-4'))).toContain('内訳ごとに評価');
    expect(textOf(rowOf('kpi-7'))).toContain('廃止');
    expect(one({ ...CARRIER, graded: false })).toContain('評価の対象外');
    expect(words).toContain('評価の対象外の項目と、すでに廃止・分割した項目は、集計に含めていません。');
    expect(text).not.toContain('集計に含めていません');
  });

  it('marks the rows that a note names, and writes the notes out', () => {
    expect(textOf(rowOf('kpi-2'))).toContain('登録制度の創設 ※1 ※3');
    expect(rowOf('kpi-3')).toContain('<a class="report-note-mark" href="#report-note-1">※1</a>');
    expect(words).toContain(
      '※11-②「共創の場の創設」及び4-②「条例の制定」は、令和5年度に2-①「登録制度の創設」へ統合しました。理由：まとめて進める。',
    );
    expect(words).toContain('※21-③「合同説明会の開催」は、令和3年度に廃止しました。理由：県の事業に移った。');
    expect(words).toContain('へ統合しました。 評価の欄には、統合先の評価を示しています。');
    expect(text).not.toContain('注記');
  });

  it('marks the number where the template prints no title', () => {
    const fields = SPAN_CYCLE.template.fields.filter(({ kind }) => kind !== 'title');
    const untitled = renderIndex(buildReport({ ...SPAN_CYCLE, template: { ...SPAN_CYCLE.template, fields } }), LINKS);
    expect(textOf(untitled)).toContain('1-② ※1');
  });

  it('is worded in English too', () => {
    const english = textOf(renderIndex(buildReport(SPAN_CYCLE), LINKS, 'en'));
    for (const words of [
      '1-② “共創の場の創設” and 4-② “条例の制定” were merged into 2-① “登録制度の創設” in FY2023.',
      '1-③ “合同説明会の開催” was abolished in FY2021.',
      'The grade shown is that of the item merged into.',
      'Graded in its parts',
      '3 items, 10 parts',
      '262件Worsened',
      '0.3835ImprovedTarget reached',
      '改正 (FY2023–FY2025)',
    ]) {
      expect(english).toContain(words);
    }
  });
});
