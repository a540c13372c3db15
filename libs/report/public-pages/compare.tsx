import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { ComparedRow, ComparedSection, Move, ReportComparison, Standing } from '../compare-reports.js';
import { MOVES } from '../compare-reports.js';
import type { CompareNotice } from '../compared-years.js';
import { itemsPage } from '../items-page.js';
import { rates, sameScale } from '../mark-scales.js';
import { messagesFor } from '../messages/messages.js';
import type { PublishedCycle } from '../public-address.js';
import { municipalityAddress, planAddress, yearsSegment } from '../public-address.js';
import type { Report } from '../report.js';
import { noMarkReason, noteSentence, printedFiscalYears, sectionHeading } from '../report-wording.js';
import { itemAnchor } from '../view/anchors.js';
import { GradeTag } from '../view/grade-tag.js';
import { Heading } from '../view/heading.js';
import { JudgementTags } from '../view/judgement-tags.js';
import { langOfContent, langOfText } from '../view/own-words.js';
import { AboutRelease } from './about-release.js';
import { Contact } from './contact.js';
import { gradeLabel } from './filter-form.js';
import { ItemPageLinks, PagedItems } from './item-pages.js';
import { MoveTag } from './move-tag.js';
import type { PublicMunicipality, PublicPlan } from './published-years.js';
import { renderSitePage } from './site-page.js';
import type { SiteReader } from './site-reader.js';
import { siteHref, yearHref } from './site-reader.js';

export interface ComparePage {
  readonly municipality: PublicMunicipality;
  readonly plan: PublicPlan;
  /** null: there are no two years to compare. */
  readonly compared: {
    readonly before: Report;
    readonly after: Report;
    readonly comparison: ReportComparison;
    /** null: items of every move. */
    readonly only: Move | null;
    /** Of the items, from 1 on. */
    readonly page: number;
  } | null;
  readonly notices: readonly CompareNotice[];
}

type Compared = NonNullable<ComparePage['compared']>;

/** Two years of a plan side by side. */
export function renderCompare(reader: SiteReader, page: ComparePage): string {
  const { locale } = reader;
  const words = messagesFor(locale).site.compare;
  const { municipality, plan, compared } = page;
  const place = inLocale(municipality.name, locale);
  const name = inLocale(plan.name, locale);
  const folder = planAddress({ municipality: municipality.key, plan: plan.key });
  const heading = compared ? words.heading(yearsOf(compared.before, locale), yearsOf(compared.after, locale)) : words.title;
  return renderSitePage({
    reader,
    title: `${heading} | ${name} | ${place}`,
    municipality: place,
    trail: [
      { name: place, href: municipalityAddress(municipality.key) },
      { name, href: folder },
    ],
    breadcrumb: words.title,
    feedOf: { folder, name },
    main: (
      <div className="report site-report">
        <p className="report-plan" lang={langOfText(plan.name, locale)}>
          {name}
        </p>
        <h1 className="report-heading">{heading}</h1>
        {compared ? (
          <>
            <p className="site-lead">{words.lead(gradeLabel(compared.after, locale))}</p>
            <YearsForm reader={reader} page={page} compared={compared} />
            {page.notices.map((notice) => (
              <p key={notice} className="site-notice">
                {words[notice]}
              </p>
            ))}
            <Moves compared={compared} locale={locale} />
            <Items page={page} compared={compared} reader={reader} />
          </>
        ) : (
          <>
            <p>{words.oneYear}</p>
            <p>
              <a href={siteHref(reader, folder)}>{messagesFor(locale).site.withdrawn.toPlan}</a>
            </p>
          </>
        )}
      </div>
    ),
    footer: compared ? (
      [compared.after, compared.before].map((report) => (
        <AboutRelease
          key={yearsSegment(report)}
          report={report}
          place={{ locale, path: '' }}
          years={yearsOf(report, locale)}
          english={hasEnglish(plan, report)}
        />
      ))
    ) : (
      <dl>
        <Contact municipality={municipality} plan={plan} locale={locale} />
      </dl>
    ),
  });
}

function hasEnglish({ years }: PublicPlan, report: Report): boolean {
  return years.some((year) => year.english && yearsSegment(year) === yearsSegment(report));
}

function yearsOf({ fiscalYearFrom, fiscalYearTo }: Pick<PublishedCycle, 'fiscalYearFrom' | 'fiscalYearTo'>, locale: Locale): string {
  return printedFiscalYears(fiscalYearFrom, fiscalYearTo, locale);
}

function YearsForm({ reader, page, compared }: { readonly reader: SiteReader; readonly page: ComparePage; readonly compared: Compared }) {
  const { locale } = reader;
  const words = messagesFor(locale).site.compare;
  const chosen = { from: yearsSegment(compared.before), to: yearsSegment(compared.after) };
  return (
    <form className="site-filter-fields site-compare-form" method="get">
      {(['from', 'to'] as const).map((name) => (
        <p key={name}>
          <label htmlFor={`compare-${name}`}>{words[name]}</label>
          <select id={`compare-${name}`} name={name} defaultValue={chosen[name]}>
            {page.plan.years.map((year) => (
              <option key={yearsSegment(year)} value={yearsSegment(year)}>
                {yearsOf(year, locale)}
              </option>
            ))}
          </select>
        </p>
      ))}
      <p>
        <label htmlFor="compare-only">{words.only}</label>
        <select id="compare-only" name="only" defaultValue={compared.only ?? ''}>
          <option value="">{words.allMoves}</option>
          {/* Also those that these years do not have: other years may be chosen in the same step. */}
          {MOVES.map((move) => (
            <option key={move} value={move}>
              {words.move[move]}
            </option>
          ))}
        </select>
      </p>
      {reader.chosen && <input type="hidden" name="lang" value={locale} />}
      <button type="submit">{words.show}</button>
    </form>
  );
}

/** How many items moved in which way; ways that this plan cannot take are left out. */
function Moves({ compared: { comparison, before, after }, locale }: { readonly compared: Compared; readonly locale: Locale }) {
  const messages = messagesFor(locale);
  const words = messages.site.compare;
  const rated = rates(after.marks);
  const heading = words.moves(gradeLabel(after, locale));
  const shown = MOVES.filter((move) => comparison.moves[move] > 0 || (move !== 'unknown' && (move === 'changed') !== rated));
  return (
    <section aria-labelledby="moves">
      <h2 id="moves" className="report-chapter">
        {heading}
      </h2>
      {!sameScale(before.marks, after.marks) && <p className="site-notice">{words.otherScales}</p>}
      <table className="report-table site-moves">
        <caption className="report-hidden">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.moveName}</th>
            <th scope="col">{words.moveCount}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((move) => (
            <tr key={move}>
              <th scope="row">
                <MoveTag move={move} locale={locale} />
              </th>
              <td>{messages.summary.count(comparison.moves[move])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {comparison.moves.unknown > 0 && <p className="report-note">{words.moveMeaning(gradeLabel(after, locale))}</p>}
    </section>
  );
}

function Items({ page, compared, reader }: { readonly page: ComparePage; readonly compared: Compared; readonly reader: SiteReader }) {
  const words = messagesFor(reader.locale).site.compare;
  const { comparison, only } = compared;
  const shown = comparison.sections.map((section) => ({
    ...section,
    rows: section.rows.filter((row) => only === null || row.move === only),
  }));
  const { sections, ...place } = itemsPage(shown, compared.page);
  return (
    <section aria-labelledby="items">
      <h2 id="items" className="report-chapter">
        {words.bySection}
      </h2>
      {sections.length === 0 && <p>{words.noItems}</p>}
      <PagedItems {...place} reader={reader} />
      {sections.map((section) => (
        <ComparedItems key={section.key} section={section} page={page} compared={compared} reader={reader} />
      ))}
      <ItemPageLinks {...place} reader={reader} />
    </section>
  );
}

interface SectionProps {
  readonly section: ComparedSection;
  readonly page: ComparePage;
  readonly compared: Compared;
  readonly reader: SiteReader;
}

function ComparedItems(props: SectionProps) {
  const { section, compared, reader } = props;
  const { locale } = reader;
  const words = messagesFor(locale).site.compare;
  const heading = sectionHeading(section);
  return (
    <>
      <Heading level={3 + section.depth} className="report-section-heading" lang={langOfContent(locale)}>
        {heading}
      </Heading>
      {section.rows.length > 0 && (
        <table className="report-table site-compared">
          <caption className="report-hidden">{words.caption(heading)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              {[compared.before, compared.after].map((report) => (
                <th key={yearsSegment(report)} scope="col">
                  {words.mark(yearsOf(report, locale), gradeLabel(report, locale))}
                </th>
              ))}
              <th scope="col">{words.change}</th>
            </tr>
          </thead>
          {section.rows.map((row) => (
            <ComparedItem key={row.itemKey} {...props} row={row} />
          ))}
        </table>
      )}
    </>
  );
}

function ComparedItem({ row, page, compared, reader }: SectionProps & { readonly row: ComparedRow }) {
  const { locale } = reader;
  const named = [row.number, row.title].filter((part) => part !== '').join(' ');
  // Where the item is printed: in the later year, unless only the earlier one has it.
  const year = row.after ? compared.after : compared.before;
  const cycle = { municipality: page.municipality.key, plan: page.plan.key, ...pick(year) };
  const address = yearHref(reader, cycle, { english: hasEnglish(page.plan, year) });
  return (
    <tbody className={row.depth === 1 ? 'site-part' : undefined}>
      <tr>
        <th scope="row" lang={langOfContent(locale)}>
          <a href={`${address}#${itemAnchor(row.itemKey)}`}>{named === '' ? row.itemKey : named}</a>
        </th>
        <td>
          <Mark row={row} standing={row.before} report={compared.before} locale={locale} />
        </td>
        <td>
          <Mark row={row} standing={row.after} report={compared.after} locale={locale} />
        </td>
        <td>{row.move && <MoveTag move={row.move} locale={locale} />}</td>
      </tr>
      {(row.indicators.length > 0 || row.notes.length > 0) && (
        <tr>
          <td colSpan={4} className="site-compared-more">
            {row.notes.map((note) => (
              <p key={note.number}>{noteSentence(note, locale)}</p>
            ))}
            <Indicators row={row} compared={compared} locale={locale} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

const pick = ({ fiscalYearFrom, fiscalYearTo }: Report) => ({ fiscalYearFrom, fiscalYearTo });

interface MarkProps {
  readonly row: Pick<ComparedRow, 'itemKey'>;
  readonly standing: Standing | null;
  readonly report: Report;
  readonly locale: Locale;
}

/** The mark, or why there is none. */
function Mark({ row: { itemKey }, standing, report, locale }: MarkProps) {
  const messages = messagesFor(locale);
  if (standing === null) return <span className="report-nothing">{messages.site.compare.notThere}</span>;
  if (standing.mark) return <GradeTag mark={standing.mark} locale={locale} />;
  const reason = noMarkReason({ itemKey, ...standing }, standing.hasParts, report.notes, locale);
  return <span className="report-nothing">{reason ?? messages.table.notGraded}</span>;
}

/** The values then and now, as typed. */
function Indicators({ row, compared, locale }: { readonly row: ComparedRow; readonly compared: Compared; readonly locale: Locale }) {
  const words = messagesFor(locale).site.compare;
  if (row.indicators.length === 0) return null;
  const value = (typed: string | null) =>
    typed === null || typed === '' ? (
      <span className="report-nothing">{typed === null ? words.notThere : words.noValue}</span>
    ) : (
      <span lang={langOfContent(locale)}>{typed}</span>
    );
  return (
    <ul className="site-values">
      {row.indicators.map((indicator) => (
        <li key={indicator.key}>
          <span lang={langOfContent(locale)}>{indicator.name}</span>
          <dl>
            <div>
              <dt>{words.value(yearsOf(compared.before, locale))}</dt>
              <dd>{value(indicator.before)}</dd>
            </div>
            <div>
              <dt>{words.value(yearsOf(compared.after, locale))}</dt>
              <dd>
                {value(indicator.after)} {indicator.judgement && <JudgementTags indicator={indicator.judgement} locale={locale} />}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
