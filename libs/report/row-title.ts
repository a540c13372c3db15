import type { ReportRow } from './report.js';

/** Empty where the plan does not publish titles. */
export function titleOf({ cells }: Pick<ReportRow, 'cells'>): string {
  return cells.find((cell) => cell.kind === 'title')?.text ?? '';
}
