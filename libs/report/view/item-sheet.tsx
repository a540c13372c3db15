import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import { pairedCells } from '../paired-cells.js';
import type { Report } from '../report.js';
import type { PlacedItem } from '../report-places.js';
import { printedFiscalYears } from '../report-wording.js';
import { AddedMark } from './added-mark.js';
import { itemAnchor, itemHref } from './anchors.js';
import type { ContentPair } from './cell-content.js';
import { Heading } from './heading.js';
import { ItemFields } from './item-fields.js';
import { ItemIndicators } from './item-indicators.js';
import { ItemList } from './item-list.js';
import { itemName, titleOrNumber } from './item-name.js';
import { earlierReviews, presentReview } from './item-reviews.js';
import type { RowContext } from './item-row.js';
import { NoteMarks } from './note-marks.js';
import { langOfContent } from './own-words.js';
import type { ReportLinks } from './report-links.js';
import { YearsTable } from './years-table.js';

export interface ItemSheetProps {
  readonly report: Report;
  readonly item: PlacedItem;
  readonly links: ReportLinks | null;
  readonly locale: Locale;
  readonly headingLevel: number;
}

/** Everything about one item, readable on a telephone: what is planned, its figures, what came of it year by year. */
export function ItemSheet(props: ItemSheetProps) {
  const { report, item, links, locale, headingLevel } = props;
  const { row, parent, parts } = item;
  const words = messagesFor(locale).pages;
  const context: RowContext = { report, row, hasParts: parts.length > 0, locale };
  const pairs = pairedCells(report.columns, row);
  const facts = pairs.filter((pair): pair is ContentPair => pair.kind === 'departments' || pair.kind === 'grade');
  const plan = pairs.filter((pair): pair is ContentPair => isOfPlan(pair));
  return (
    <section className="report-sheet" id={itemAnchor(row.itemKey)} aria-labelledby={`${itemAnchor(row.itemKey)}-name`}>
      {parent && (
        <p className="report-sheet-parent">
          {words.partOf}{' '}
          <a href={itemHref(links, parent.itemKey)} lang={langOfContent(locale)}>
            {itemName(parent)}
          </a>
        </p>
      )}
      <Heading level={headingLevel} id={`${itemAnchor(row.itemKey)}-name`} className="report-sheet-heading" lang={langOfContent(locale)}>
        {row.number !== '' && titleOrNumber(row) !== row.number && <span className="report-sheet-number">{row.number} </span>}
        {titleOrNumber(row)}
        <AddedMark row={row} locale={locale} />
        <NoteMarks numbers={row.notes} locale={locale} />
      </Heading>
      {facts.length > 0 && (
        <div className="report-sheet-facts">
          <ItemFields item={context} pairs={facts} />
        </div>
      )}
      {plan.length > 0 && (
        <>
          <PartHeading {...props}>{words.plan}</PartHeading>
          <ItemFields item={context} pairs={plan} />
        </>
      )}
      {pairs.map((pair) =>
        pair.kind === 'indicators' && (pair.cell.indicators.length > 0 || parent === null) ? (
          <div key={pair.index}>
            <PartHeading {...props}>{words.indicators}</PartHeading>
            <ItemIndicators id={`report-i${item.position}-${pair.index}`} report={report} pair={pair} locale={locale} headingLevel={headingLevel + 2} />
          </div>
        ) : null,
      )}
      <Results {...props} context={context} pairs={pairs} />
      {parts.length > 0 && <Parts {...props} />}
    </section>
  );
}

/** Plans with pages set all years side by side; the others print the reviewed one, and those before it below. */
function Results(props: ItemSheetProps & { readonly context: RowContext; readonly pairs: readonly PairedCell[] }) {
  const { report, item, locale, context, pairs } = props;
  const words = messagesFor(locale).pages;
  const results = pairs.filter((pair): pair is ContentPair => pair.column.yearly && pair.kind !== 'grade');
  const present = presentReview(report, item, locale);
  const earlier = earlierReviews(item, locale);
  const together = report.layout === 'pages' && earlier.length > 0;
  const reviews = together ? [...earlier, present] : earlier;
  const heading = together ? words.resultsByYear : words.earlierYears;
  return (
    <>
      {!together && results.length > 0 && (
        <>
          <PartHeading {...props}>{words.result(present.name)}</PartHeading>
          <ItemFields item={context} pairs={results} />
        </>
      )}
      {reviews.length > 0 && (
        <>
          <PartHeading {...props}>{heading}</PartHeading>
          <YearsTable report={report} item={item} reviews={reviews} caption={`${itemName(item.row)} ${heading}`} locale={locale} />
        </>
      )}
      <MissingYears {...props} />
    </>
  );
}

/** The years before in which there was no such item. */
function MissingYears({ report, item, locale }: ItemSheetProps) {
  const there = new Set(item.earlier.map(({ year }) => year));
  const missing = report.earlierYears.filter((year) => !there.has(year));
  if (missing.length === 0) return null;
  const names = missing.map((year) => printedFiscalYears(year.fiscalYearFrom, year.fiscalYearTo, locale));
  return <p className="report-note">{messagesFor(locale).pages.notThereIn(names)}</p>;
}

function Parts(props: ItemSheetProps) {
  const { report, item, links, locale } = props;
  const { row, parts } = item;
  return (
    <>
      <PartHeading {...props}>{messagesFor(locale).pages.parts}</PartHeading>
      <ItemList report={report} name={{ label: row.number, title: titleOrNumber(row) }} items={parts} links={links} locale={locale} />
    </>
  );
}

function PartHeading({ headingLevel, children }: { readonly headingLevel: number; readonly children: string }) {
  return (
    <Heading level={headingLevel + 1} className="report-part-heading">
      {children}
    </Heading>
  );
}

/** What the plan says, and no year in particular. */
function isOfPlan({ kind, column }: PairedCell): boolean {
  return !column.yearly && kind !== 'title' && kind !== 'departments' && kind !== 'indicators';
}
