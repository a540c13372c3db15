import type { Locale } from '#libs/domain/text/localized-text.js';
import type { ComparedRow } from '../compare-reports.js';
import type { Report } from '../report.js';
import { noteSentence, numbered } from '../report-wording.js';
import { itemAnchor } from '../view/anchors.js';
import { langOfContent } from '../view/own-words.js';
import type { Compared, ComparePage } from './compare-page.js';
import { hasEnglish, yearsOf } from './compare-page.js';
import { ComparedIndicators } from './compared-indicators.js';
import { ComparedMark } from './compared-mark.js';
import { MoveTag } from './move-tag.js';
import type { SiteReader } from './site-reader.js';
import { yearHref } from './site-reader.js';

interface Props {
  readonly row: ComparedRow;
  readonly page: ComparePage;
  readonly compared: Compared;
  readonly reader: SiteReader;
}

/** An item: its marks then and now, what became of it, and below them what there is to say. */
export function ComparedItem({ row, page, compared, reader }: Props) {
  const { locale } = reader;
  const named = numbered(row.number, row.title);
  // Where the item is printed: in the later year, unless only the earlier one has it.
  const year = row.after ? compared.after : compared.before;
  const { fiscalYearFrom, fiscalYearTo } = year;
  const cycle = { municipality: page.municipality.key, plan: page.plan.key, fiscalYearFrom, fiscalYearTo };
  const address = yearHref(reader, cycle, { english: hasEnglish(page.plan, year) });
  return (
    <tbody role="rowgroup" className={row.depth === 1 ? 'site-part' : undefined}>
      <tr role="row">
        <th role="rowheader" scope="row" lang={langOfContent(locale)}>
          <a href={`${address}#${itemAnchor(row.itemKey)}`}>{named === '' ? row.itemKey : named}</a>
        </th>
        <td role="cell">
          <Year of={compared.before} locale={locale} />
          <ComparedMark itemKey={row.itemKey} standing={row.before} report={compared.before} locale={locale} />
        </td>
        <td role="cell">
          <Year of={compared.after} locale={locale} />
          <ComparedMark itemKey={row.itemKey} standing={row.after} report={compared.after} locale={locale} />
        </td>
        <td role="cell" className="site-compared-change">
          {row.move && <MoveTag move={row.move} locale={locale} />}
        </td>
      </tr>
      {(row.indicators.length > 0 || row.notes.length > 0) && (
        <tr role="row">
          <td role="cell" colSpan={4} className="site-compared-more">
            {row.notes.map((note) => (
              <p key={note.number}>{noteSentence(note, locale)}</p>
            ))}
            <ComparedIndicators indicators={row.indicators} compared={compared} locale={locale} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Stands above a mark where there is no room for columns; to a screen reader the column's heading says the same. */
function Year({ of: report, locale }: { readonly of: Report; readonly locale: Locale }) {
  return (
    <span className="site-compared-year" aria-hidden="true">
      {yearsOf(report, locale)}
    </span>
  );
}
