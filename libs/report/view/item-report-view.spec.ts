import { expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { buildReport } from '../build-report.js';
import { PAGES_CYCLE } from '../fixtures/pages-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { FrozenCycle } from '../frozen-cycle.js';
import { itemReport } from '../item-report.js';
import { ItemReportView } from './item-report-view.js';

const inPages = (cycle: FrozenCycle): FrozenCycle => ({ ...cycle, template: { ...cycle.template, layout: 'pages' } });

function preview(cycle: FrozenCycle, itemKey: string) {
  const report = itemReport(buildReport(cycle), itemKey);
  const html = renderToStaticMarkup(createElement(ItemReportView, { report, locale: 'ja', headingLevel: 2 }));
  return { html, text: html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ') };
}

it('of a plan with pages shows the item as its page will, all years side by side', () => {
  const { html, text } = preview(PAGES_CYCLE, '1');
  expect(html).not.toContain('report-items');
  expect(text).toContain('1 窓口手続のオンライン化');
  expect(text).toContain('記載事項令和2年度令和3年度令和4年度令和5年度');
});

it('says when the item was added to the plan', () => {
  expect(preview(PAGES_CYCLE, '2').text).toContain('2 公共施設の予約の一本化 令和4年度追加');
});

it('of a table shows its row', () => {
  const { html, text } = preview(SPAN_CYCLE, 'kpi-1');
  expect(html).toContain('<tbody id="item-kpi-1"');
  expect(text).not.toContain('計画の内容');
});

it('stands on one page: item, parts and notes lead to each other there', () => {
  for (const key of ['kpi-4', 'kpi-4-3', 'kpi-2']) {
    const { html } = preview(inPages(SPAN_CYCLE), key);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const links = [...html.matchAll(/ href="([^"]+)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !href.startsWith('#') || !ids.includes(href.slice(1)))).toEqual([]);
    expect(ids).toHaveLength(new Set(ids).size);
  }
});
