import type { Locale } from '#libs/domain/text/localized-text.js';
import type { ReportRow } from '../report.js';
import { printedAddition } from '../report-wording.js';
import { langOfWords } from './own-words.js';

/** 令和3年度追加 beside a title, of an item that came after the plan was made. */
export function AddedMark({ row, locale }: { readonly row: Pick<ReportRow, 'addedIn'>; readonly locale: Locale }) {
  const words = printedAddition(row, locale);
  if (words === null) return null;
  return (
    <>
      {' '}
      <span className="report-added" lang={langOfWords(locale)}>
        {words}
      </span>
    </>
  );
}
