import { expect, it } from '@jest/globals';
import { buildReport } from './build-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from './fixtures/pages-cycle.fixture.js';
import { SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';
import { publishedItemsOf } from './published-items.js';

it('finds an item by everything that is printed of it, and under its headings', () => {
  const [first, second] = publishedItemsOf(buildReport(CYCLE));
  expect(first).toMatchObject({ itemKey: 'item-01', position: 0, number: '1', title: '官学連携の推進', section: '(ア) 協働体制の確立' });
  expect(second).toMatchObject({ position: 1, section: '(ア) 協働体制の確立 ＞ ① 地域との協働' });
  for (const printed of ['企画課、関係各課', '9,797人', '今後も進める必要がある。', 'B ほぼ順調', '協働体制の確立']) {
    expect(first!.content).toContain(printed);
  }
});

it('finds an item by the year in which it was added', () => {
  expect(publishedItemsOf(buildReport(PAGES_CYCLE)).find(({ content }) => content.includes('令和4年度追加'))?.number).toBe('2');
});

it.each([
  ['a table', CYCLE],
  ['a span of years', SPAN_CYCLE],
  ['pages', PAGES_CYCLE],
])('has each row once, in printed order: %s', (_, cycle) => {
  const report = buildReport(cycle);
  const keys = report.sections.flatMap(({ rows }) => rows.map(({ itemKey }) => itemKey));
  expect(publishedItemsOf(report).map(({ itemKey, position }) => [position, itemKey])).toEqual([...keys.entries()]);
});

it('holds nothing that is not published', () => {
  const fields = CYCLE.template.fields.map((field) => (field.key === 'opinion' ? { ...field, public: false } : field));
  const [first] = publishedItemsOf(buildReport({ ...CYCLE, template: { ...CYCLE.template, fields } }));
  expect(first!.content).not.toContain('今後も進める必要がある。');
});
