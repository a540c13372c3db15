import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { buildReport } from './build-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import { SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';
import { itemReport } from './item-report.js';
import type { Report } from './report.js';
import { ItemReportView } from './view/item-report-view.js';

const REPORTS = { year: buildReport(CYCLE), span: buildReport(SPAN_CYCLE) };
const rowsOf = (report: Report) => report.sections.flatMap(({ rows }) => rows);
const keysOf = (report: Report) => rowsOf(report).map(({ itemKey }) => itemKey);

it.each(Object.entries(REPORTS))('prints each row as the whole does, of the %s', (_, report) => {
  for (const row of rowsOf(report)) {
    const alone = itemReport(report, row.itemKey);
    expect(rowsOf(alone)).toContainEqual(row);
    expect(alone.notes).toEqual(report.notes.filter(({ number }) => rowsOf(alone).some(({ notes }) => notes.includes(number))));
    expect({ ...alone, sections: [], notes: [] }).toEqual({ ...report, sections: [], notes: [] });
  }
});

it('keeps the sections above, and no others', () => {
  expect(itemReport(REPORTS.year, 'item-02').sections.map(({ key }) => key)).toEqual(['a', 'a1']);
  expect(itemReport(REPORTS.year, 'item-01').sections.map(({ key }) => key)).toEqual(['a']);
});

it('keeps with an item all its parts, and with a part the item', () => {
  const parts = rowsOf(REPORTS.span).filter(({ depth }) => depth === 1).map(({ itemKey }) => itemKey);
  const parent = keysOf(REPORTS.span)[keysOf(REPORTS.span).indexOf(parts[0]!) - 1]!;
  expect(keysOf(itemReport(REPORTS.span, parent))).toEqual([parent, ...parts]);
  expect(keysOf(itemReport(REPORTS.span, parts[1]!))).toEqual([parent, parts[1]]);
});

it('has no section for what the report does not print', () => {
  expect(itemReport(REPORTS.year, 'nobody’s').sections).toEqual([]);
});

it('is drawn as a page of its own, with the sections above as headings', () => {
  const html = renderToStaticMarkup(createElement(ItemReportView, { report: itemReport(REPORTS.year, 'item-02'), locale: 'ja', headingLevel: 2 }));
  expect(html).toContain('協働体制の確立');
  expect(html).toContain('団地対応の推進');
  expect(html).not.toContain('官学連携の推進');
});
