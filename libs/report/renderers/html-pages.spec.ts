import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import * as fc from 'fast-check';
import { buildReport } from '../build-report.js';
import { CYCLE, FULL_SHEET } from '../fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '../fixtures/pages-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { FrozenCycle } from '../frozen-cycle.js';
import type { Report } from '../report.js';
import { renderPages } from './html.js';

const DOWNLOADS = [{ format: 'csv', href: 'report.csv', bytes: 43_008 }] as const;
/** What stands beside the pages, or above them: not made here. */
const ELSEWHERE = /^(report\.csv$|\/|https:)/;

const CYCLES: [string, FrozenCycle][] = [
  ['a table', CYCLE],
  ['a table of a span of years, with parts and notes', SPAN_CYCLE],
  ['pages', PAGES_CYCLE],
  ['pages of a span of years, with parts and notes', { ...SPAN_CYCLE, template: { ...SPAN_CYCLE.template, layout: 'pages' } }],
  ['a table with the years before', { ...PAGES_CYCLE, template: { ...PAGES_CYCLE.template, layout: 'table' } }],
];

function pagesOf(report: Report): Map<string, string> {
  return new Map(renderPages(report, DOWNLOADS).map(({ name, body }) => [name, body.toString('utf8')]));
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);

/** Addresses of a page that lead to no file of the publication, or to no element of it. */
function deadLinks(pages: ReadonlyMap<string, string>): string[] {
  const ids = new Map([...pages].map(([name, html]) => [name, new Set(idsIn(html))]));
  return [...pages].flatMap(([name, html]) =>
    [...html.matchAll(/ href="([^"]*)"/g)].flatMap(([, href = '']) => {
      const [address = '', anchor] = href.split('#');
      const target = address === '' ? name : path.posix.join(path.posix.dirname(name), address);
      if (ELSEWHERE.test(address) || ELSEWHERE.test(target)) return [];
      const file = target.endsWith('/') || target === '.' ? path.posix.join(target, 'index.html') : target;
      const found = pages.has(file) && (anchor === undefined || ids.get(file)?.has(anchor));
      return found ? [] : [`${name} → ${href}`];
    }),
  );
}

describe.each(CYCLES)('of %s', (_, cycle) => {
  const report = buildReport(cycle);
  const pages = pagesOf(report);
  const rows = report.sections.flatMap((section) => section.rows);

  it('has a page for the whole, each section and each item, the same in both languages', () => {
    const japanese = [
      'index.html',
      ...report.sections.map(({ key }) => `sections/${key}/index.html`),
      ...rows.map(({ itemKey }) => `items/${itemKey}/index.html`),
      ...(report.layout === 'pages' ? ['all/index.html'] : []),
    ];
    expect([...pages.keys()]).toEqual(['style.css', ...japanese, ...japanese.map((name) => `en/${name}`)]);
  });

  it('leads nowhere that is not there', () => {
    expect(deadLinks(pages)).toEqual([]);
  });

  it('is well formed: ids once, one first heading, no level left out, no script, no style of an element', () => {
    for (const [name, html] of pages) {
      if (name === 'style.css') continue;
      const ids = idsIn(html);
      expect([name, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([name, []]);
      const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
      expect([name, levels.filter((level) => level === 1)]).toEqual([name, [1]]);
      expect([name, levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)]).toEqual([name, []]);
      expect(html).not.toMatch(/<script|<style| style="/i);
      expect(html).toContain(`<html lang="${name.startsWith('en/') ? 'en' : 'ja'}">`);
      const named = [...html.matchAll(/ (?:aria-labelledby|aria-describedby|headers)="([^"]+)"/g)].flatMap((match) => match[1]!.split(' '));
      expect([name, named.filter((id) => !ids.includes(id))]).toEqual([name, []]);
    }
  });

  it('leads from every page to the same one in the other language', () => {
    for (const [name, html] of pages) {
      if (name === 'style.css') continue;
      const other = name.startsWith('en/') ? name.slice(3) : `en/${name}`;
      const [, href] = / href="([^"]*)" hrefLang="(?:ja|en)" lang="/.exec(html)!;
      expect(path.posix.join(path.posix.dirname(name), href!, 'index.html')).toBe(other);
    }
  });

  it('leads from item to item in the printed order, and back', () => {
    const way = (rel: string) => {
      const found: string[] = [];
      let name: string | undefined = `items/${(rel === 'next' ? rows[0] : rows.at(-1))!.itemKey}/index.html`;
      while (name !== undefined) {
        found.push(name.split('/')[1]!);
        const href: string | undefined = new RegExp(`href="([^"]+)" rel="${rel}"`).exec(pages.get(name)!)?.[1];
        name = href && path.posix.join(path.posix.dirname(name), href, 'index.html');
      }
      return found;
    };
    expect(way('next')).toEqual(rows.map(({ itemKey }) => itemKey));
    expect(way('prev')).toEqual(rows.map(({ itemKey }) => itemKey).toReversed());
  });

  it('says everything of an item on its page', () => {
    for (const row of rows) {
      const words = textOf(pages.get(`items/${row.itemKey}/index.html`)!);
      for (const cell of row.cells) {
        const said =
          cell.kind === 'text' || cell.kind === 'title'
            ? [cell.text.replaceAll(/\s+/g, ' ')]
            : cell.kind === 'departments'
              ? cell.names
              : cell.kind === 'indicators'
                ? cell.indicators.flatMap(({ name, baseline, target, series }) => [name, baseline, target, ...series.map(({ value }) => value)])
                : [];
        for (const text of said) expect(words).toContain(text);
      }
    }
  });
});

it('leads nowhere that is not there, whatever the keys are', () => {
  const key = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'Z', '1', '-', '.', '/', '%', '"', '<', '&', '#', '?', '項', ' ') });
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 4, maxLength: 4 }), ([one, two, item, section]) => {
      // What a browser makes of an address is a matter of the browser test: here it is only ever written encoded.
      fc.pre(![one, two, item, section].some((name) => /^\.{1,2}$/.test(name!)));
      const report = buildReport({
        ...CYCLE,
        sections: [{ key: section!, parent: null, label: '', title: '区分', preface: '' }],
        sheets: CYCLE.sheets.slice(0, 2).map((sheet, index) => ({ ...sheet, itemKey: [one, two][index]!, sectionKey: section! })),
      });
      const unescaped = [...pagesOf(report)].map(([name, html]): [string, string] => [
        name,
        html.replaceAll('&quot;', '%22').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#x27;', "'"),
      ]);
      const paths = deadLinks(new Map(unescaped)).filter((link) => !/ → #/.test(link));
      expect(paths).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

describe('the front page of a plan with pages', () => {
  const html = pagesOf(buildReport(PAGES_CYCLE)).get('index.html')!;
  const words = textOf(html);

  it('counts every mark year by year', () => {
    expect(words).toContain('年度ごとの取組達成度');
    expect(words).toContain('令和2年度0件 0.00%2件 100.00%0件 0.00%0件 0.00%2件');
    expect(words).toContain('令和5年度1件 33.33%1件 33.33%1件 33.33%0件 0.00%3件');
  });

  it('lists the items with their marks year by year, and leaves their texts to their pages', () => {
    expect(words).toContain('2公共施設の予約の一本化 令和4年度追加教育部生涯学習課令和2年度－この年度にはない項目');
    expect(words).toContain('令和4年度× 進捗なし令和5年度○ ほぼ計画通り');
    expect(words).not.toContain('業者の選定が不調に終わった。');
    expect(html).toContain('<a href="items/2/">公共施設の予約の一本化</a>');
  });

  it('offers everything on one page, with its size', () => {
    expect(words).toMatch(/全項目を1つのページで見る（印刷・保存用、\d+ KB）/);
  });

  it('tells the marks of other scales apart', () => {
    const [before, ...others] = PAGES_CYCLE.earlier;
    const achievement = { kind: 'achievement' as const, marks: [{ symbol: '○', word: { ja: '済' }, tone: 'good' as const }, ...before!.scales['achievement']!.marks.slice(2)] };
    const mixed = buildReport({ ...PAGES_CYCLE, earlier: [{ ...before!, scales: { achievement } }, ...others] });
    const counted = textOf(pagesOf(mixed).get('index.html')!);
    expect(counted).toMatch(/○ ほぼ計画通り.*○ 済/);
    expect(counted).toContain('令和2年度－この年度にはない記号－この年度にはない記号0件 0.00%0件 0.00%2件 100.00%2件');
  });
});

describe('the page of an item', () => {
  it('of a plan with pages sets the years side by side, and says in which there was no such item', () => {
    const words = textOf(pagesOf(buildReport(PAGES_CYCLE)).get('items/2/index.html')!);
    expect(words).toContain('記載事項令和4年度令和5年度');
    expect(words).toContain('取組達成度令和4年度× 進捗なし令和5年度○ ほぼ計画通り');
    expect(words).toContain('令和2年度・令和3年度には、この項目はありません。');
    expect(words).not.toContain('令和5年度の結果');
  });

  it('of a table prints the reviewed year, and below it what those before said under their own labels', () => {
    const fields = PAGES_CYCLE.template.fields.map((field) =>
      field.key === 'status' ? { ...field, label: { ja: '{year}年度の取組' } } : field,
    );
    const table = (cycle: FrozenCycle): FrozenCycle => ({ ...cycle, template: { ...cycle.template, layout: 'table', fields } });
    const report = buildReport({ ...table(PAGES_CYCLE), earlier: PAGES_CYCLE.earlier.map(table) });
    const words = textOf(pagesOf(report).get('items/1/index.html')!);
    expect(words).toContain('令和5年度の結果');
    expect(words).toContain('これまでの年度の結果');
    expect(words).toContain('R4年度の取組令和2年度R2年度の取組庁内の手続を洗い出した。');
    expect(words).toContain('令和4年度十の手続で受付を始めた。');
  });

  it('draws an indicator over its years and prints each value', () => {
    const html = pagesOf(buildReport(CYCLE)).get('items/item-01/index.html')!;
    expect(textOf(html)).toContain('当初 (H27末)11,007人H3010,500人現状値 (R1末)9,797人悪化目標 (R3末)13,000人');
    expect(html).toMatch(/<svg class="report-chart"[^>]*role="img"/);
  });

  it('shows parts below their item, and the item above its parts', () => {
    const pages = pagesOf(buildReport(SPAN_CYCLE));
    expect(pages.get('items/kpi-4/index.html')).toContain('<a href="../../items/kpi-4-3/">バスの便</a>');
    expect(textOf(pages.get('items/kpi-4-3/index.html')!)).toContain('内訳のもとの項目 4-① 日常生活の便利さの市民満足度');
  });

  it('has its own address in its version, and the terms of use', () => {
    const pages = pagesOf(buildReport(CYCLE));
    expect(pages.get('items/item-01/index.html')).toContain('<a href="/midori/reform/2019/v1/items/item-01/">');
    expect(pages.get('en/items/item-01/index.html')).toContain('<a href="/midori/reform/2019/v1/en/items/item-01/">');
    expect(pages.get('index.html')).toContain('href="https://creativecommons.org/licenses/by/4.0/" rel="license"');
  });
});

describe('an item that was added to the plan', () => {
  const pages = pagesOf(buildReport(PAGES_CYCLE));
  const added = { ...CYCLE, sheets: [{ ...FULL_SHEET, addedIn: 2018 }] };

  it('says so in its heading, in the words of the page', () => {
    expect(textOf(/<h1.*?<\/h1>/.exec(pages.get('items/2/index.html')!)![0])).toBe('2 公共施設の予約の一本化 令和4年度追加');
    expect(/<h1.*?<\/h1>/.exec(pages.get('en/items/2/index.html')!)![0]).toContain(' <span class="report-added" lang="en">added in FY2022</span>');
    expect(pages.get('items/1/index.html')).not.toContain('追加');
  });

  it('says so in the heading of its row, of a list and of a table', () => {
    const headings = (html: string) => [...html.matchAll(/<th [^>]*scope="row[^>]*>.*?<\/th>/gs)].map(([heading]) => textOf(heading));
    expect(headings(pages.get('index.html')!)).toContain('公共施設の予約の一本化 令和4年度追加');
    expect(headings(pagesOf(buildReport(added)).get('index.html')!)).toContain('官学連携の推進 平成30年度追加');
    const untitled = { ...added, template: { ...CYCLE.template, fields: CYCLE.template.fields.filter(({ kind }) => kind !== 'title') } };
    expect(headings(pagesOf(buildReport(untitled)).get('index.html')!)).toContain('1 平成30年度追加');
  });
});

describe('a correction', () => {
  const corrected: Report = {
    ...buildReport({ ...CYCLE, release: { ...CYCLE.release, version: 2, replaces: 1, note: '値を訂正しました。' } }),
    changes: [
      { kind: 'changed', itemKey: 'item-01', sectionKey: 'a', number: '1', title: '官学連携の推進', fields: [{ label: { ja: '進捗状況' }, before: 'C', after: '' }] },
      { kind: 'removed', itemKey: 'item-09', sectionKey: 'a', number: '9', title: '<旧>項目', fields: [] },
      { kind: 'changed', itemKey: null, sectionKey: 'a', number: '(ア)', title: '協働体制の確立', fields: [] },
    ],
  };
  const pages = pagesOf(corrected);

  it('is told on the front page, thing by thing, before and after', () => {
    const words = textOf(pages.get('index.html')!);
    expect(words).toContain('この版で訂正したところ第1版の内容を、次のとおり訂正しました。');
    expect(words).toContain('変更 1 官学連携の推進進捗状況訂正前C訂正後－記載なし');
    expect(words).toContain('削除 9 &lt;旧&gt;項目');
    expect(deadLinks(pages)).toEqual([]);
  });

  it('leads to the version that it replaces', () => {
    expect(pages.get('items/item-02/index.html')).toContain('<a href="/midori/reform/2019/v1/">第1版</a>');
  });

  it('is told on the page of its item, and on no other', () => {
    expect(textOf(pages.get('items/item-01/index.html')!)).toContain('この項目の訂正');
    expect(textOf(pages.get('items/item-02/index.html')!)).not.toContain('この項目の訂正');
  });
});

it('never prints what is for the staff only', () => {
  for (const html of pagesOf(buildReport(SPAN_CYCLE)).values()) expect(html).not.toContain('内部');
});

it('leaves out the page with everything where it would be too large', () => {
  const sheets = PAGES_CYCLE.sheets.map((sheet) => ({ ...sheet, texts: { ...sheet.texts, status: 'あ'.repeat(700_000) } }));
  const pages = pagesOf(buildReport({ ...PAGES_CYCLE, sheets, earlier: [] }));
  expect(pages.has('all/index.html')).toBe(false);
  expect(pages.get('index.html')).not.toContain('全項目を1つのページで見る');
});
