import type { GradeSummary } from '#libs/domain/grading/summary.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { SheetGrid } from './sheet-grid.js';

const words = messagesFor(RECORD_LOCALE).summary;

/** What 集計 says of the plan and of each section, and where a section's items begin. */
export interface ReadSummaries {
  readonly plan: GradeSummary;
  readonly sections: readonly { readonly summary: GradeSummary; readonly heading: string; readonly sheet: string; readonly row: number }[];
}

/** null where the sheet does not say it. */
export function readSummaries(sheet: SheetGrid, symbols: readonly string[]): ReadSummaries | null {
  const whole = sheet.rowOf(words.wholePlan);
  if (whole === null) return null;
  const sections = [];
  for (let row = whole + 1; ; ) {
    const link = sheet.link(row, 0);
    if (!link) break;
    const { endRow } = sheet.extent(row, 0);
    sections.push({ heading: sheet.textDown(row, endRow, 0), summary: summaryOf(sheet, row, symbols), ...link });
    row = endRow + 1;
  }
  return { plan: summaryOf(sheet, whole, symbols), sections };
}

function summaryOf(sheet: SheetGrid, row: number, symbols: readonly string[]): GradeSummary {
  const last = symbols.length * 2 + 1;
  const number = (column: number) => Number(sheet.text(row, column));
  if (symbols.length === 0) return { total: number(1), blank: number(1), marks: [] };
  return {
    total: number(last + 1),
    blank: number(last),
    marks: symbols.map((symbol, index) => ({
      symbol,
      count: number(1 + index * 2),
      percent: sheet.text(row, 2 + index * 2).replace('%', ''),
    })),
  };
}
