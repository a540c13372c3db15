import { inLocale } from '#libs/domain/text/localized-text.js';
import { indicatorParts, partValue } from '../indicator-parts.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { ReportIndicator } from '../report-cell.js';
import type { IndicatorsColumn } from '../report-column.js';
import { indicatorName, judgementWords } from '../report-wording.js';
import { textContent } from './cell-contents.js';
import type { PdfCell, PdfTable } from './pdf-document.js';

/** An indicator's cells: its name, then its values. reviewed: the year whose value is judged. */
export function indicatorCells(column: IndicatorsColumn, indicator: ReportIndicator, reviewed: number): PdfCell[] {
  return indicatorParts(column).map((part): PdfCell => {
    if (part.kind === 'name') return { content: textContent(indicatorName(indicator, RECORD_LOCALE)) };
    const text = partValue(indicator, part);
    const tags = part.fiscalYear === reviewed ? judgementWords(indicator, RECORD_LOCALE) : [];
    return { content: tags.length === 0 ? textContent(text) : { kind: 'value', text, tags }, align: 'right' };
  });
}

/** The head of the sub-columns. */
export function indicatorHead(column: IndicatorsColumn): PdfCell[] {
  return indicatorParts(column).map(({ label }) => ({ content: { kind: 'text', text: inLocale(label, RECORD_LOCALE) } }));
}

/** The indicators of one item by themselves. */
export function indicatorTable(
  column: IndicatorsColumn,
  indicators: readonly ReportIndicator[],
  reviewed: number,
): PdfTable {
  const parts = indicatorParts(column);
  const none = messagesFor(RECORD_LOCALE).table.noIndicators;
  return {
    widths: parts.map(({ kind }) => (kind === 'name' ? 2 : 1)),
    head: indicatorHead(column),
    rows: (indicators.length === 0
      ? [[{ content: { kind: 'words', text: none }, colspan: parts.length } as const]]
      : indicators.map((indicator) => indicatorCells(column, indicator, reviewed))
    ).map((cells) => ({ kind: 'row', cells, whole: true, part: false })),
  };
}
