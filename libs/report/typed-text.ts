import { inLocale } from '#libs/domain/text/localized-text.js';
import { RECORD_LOCALE } from './messages/messages.js';
import type { ReportCell } from './report-cell.js';

/** A cell that says one thing. */
export type CellOfOneText = Extract<ReportCell, { readonly kind: 'title' | 'text' | 'choice' | 'grade' }>;

/** What it says as it was typed: a choice by its label, a grade by its symbol. Empty where nothing was. */
export function typedText(cell: CellOfOneText): string {
  switch (cell.kind) {
    case 'title':
    case 'text':
      return cell.text;
    case 'choice':
      return cell.option ? inLocale(cell.option.label, RECORD_LOCALE) : '';
    case 'grade':
      return cell.symbol ?? '';
  }
}
