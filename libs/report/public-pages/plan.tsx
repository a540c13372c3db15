import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { sameScale } from '../mark-scales.js';
import { compareAddress, municipalityAddress, planAddress, searchAddress, yearsSegment } from '../public-address.js';
import { printedFiscalYears, sectionHeading } from '../report-wording.js';
import { GradeChart } from '../view/grade-chart.js';
import { GradeTag } from '../view/grade-tag.js';
import { sectionAnchor } from '../view/anchors.js';
import { langOfContent, langOfText } from '../view/own-words.js';
import { ScrollRegion } from '../view/scroll-region.js';
import { Contact } from './contact.js';
import { FILTER_ANCHOR } from './filter-form.js';
import { MarkCounts } from './mark-counts.js';
import { ReleaseDay } from './municipality.js';
import type { PublicMunicipality, PublicPlan, ReadYear } from './published-years.js';
import { SearchForm } from './search-form.js';
import { renderSitePage } from './site-page.js';
import type { SiteReader } from './site-reader.js';
import { siteHref, yearHref } from './site-reader.js';

interface PlanModel {
  readonly municipality: PublicMunicipality;
  readonly plan: Omit<PublicPlan, 'years'>;
  /** The newest first; at least one. */
  readonly years: readonly ReadYear[];
}

interface Props extends PlanModel {
  readonly reader: SiteReader;
}

/** A plan's published years: their figures side by side, the sections of the newest, the way to compare two. */
export function renderPlan(reader: SiteReader, model: PlanModel): string {
  const { locale } = reader;
  const messages = messagesFor(locale);
  const words = messages.site.plan;
  const municipality = inLocale(model.municipality.name, locale);
  const name = inLocale(model.plan.name, locale);
  const folder = planAddress({ municipality: model.municipality.key, plan: model.plan.key });
  const props = { ...model, reader };
  return renderSitePage({
    reader,
    title: `${words.heading(name)} | ${municipality}`,
    municipality,
    trail: [{ name: municipality, href: municipalityAddress(model.municipality.key) }],
    breadcrumb: name,
    feedOf: { folder, name },
    main: (
      <div className="report site-report">
        <h1 className="report-heading" lang={langOfText(model.plan.name, locale)}>
          {words.heading(name)}
        </h1>
        <p className="site-lead">{messages.site.municipality.period(printedFiscalYears(model.plan.periodFrom, model.plan.periodTo, locale))}</p>
        <YearsTable {...props} />
        <YearsCharts {...props} />
        {model.years.length > 1 && (
          <section aria-labelledby="compare">
            <h2 id="compare" className="report-chapter">
              {words.compare}
            </h2>
            <p className="site-lead">{words.compareLead(gradeWord(model.years, locale))}</p>
            <p>
              <a href={siteHref(reader, compareAddress({ municipality: model.municipality.key, plan: model.plan.key }))}>{words.compare}</a>
            </p>
          </section>
        )}
        <Sections {...props} />
        <SearchForm reader={reader} action={searchAddress(municipalityAddress(model.municipality.key))} />
      </div>
    ),
    footer: (
      <dl>
        <Contact municipality={model.municipality} plan={model.plan} locale={locale} />
        <dt>{messages.pages.licence}</dt>
        <dd>
          {model.plan.licence ? (
            <a href={model.plan.licence.url} rel="license" lang={langOfText(model.plan.licence.name, locale)}>
              {inLocale(model.plan.licence.name, locale)}
            </a>
          ) : (
            words.noLicence
          )}
        </dd>
      </dl>
    ),
  });
}

/** What the newest year that publishes grades calls them. */
function gradeWord(years: readonly ReadYear[], locale: Locale): string {
  const grade = years.find(({ figures }) => figures?.grade)?.figures?.grade;
  return grade ? inLocale(grade, locale) : messagesFor(locale).site.filter.labels.grade;
}

function addressOf({ municipality, plan, reader }: Props, year: ReadYear): string {
  return yearHref(reader, { municipality: municipality.key, plan: plan.key, ...year }, year);
}

const namedYears = ({ fiscalYearFrom, fiscalYearTo }: ReadYear, { locale }: SiteReader) =>
  printedFiscalYears(fiscalYearFrom, fiscalYearTo, locale);

/** The years that use the same marks stand in one table and one chart; the group of the newest comes first. */
function byScale(years: readonly ReadYear[]): ReadYear[][] {
  const alike = (one: ReadYear['figures'], other: ReadYear['figures']) =>
    one === null || other === null ? one === other : sameScale(one.marks, other.marks);
  const groups: ReadYear[][] = [];
  for (const year of years) {
    const like = groups.find((group) => alike(group[0]!.figures, year.figures));
    if (like) like.push(year);
    else groups.push([year]);
  }
  return groups;
}

function YearsTable(props: Props) {
  const words = messagesFor(props.reader.locale).site.plan;
  return (
    <section aria-labelledby="years">
      <h2 id="years" className="report-chapter">
        {words.years}
      </h2>
      {byScale(props.years).map((years, index) => (
        <ScaleTable key={yearsSegment(years[0]!)} {...props} group={years} first={index === 0} />
      ))}
    </section>
  );
}

function ScaleTable(props: Props & { readonly group: readonly ReadYear[]; readonly first: boolean }) {
  const { reader, group, first } = props;
  const { locale } = reader;
  const messages = messagesFor(locale);
  const words = messages.site.plan;
  const marks = group[0]?.figures?.marks ?? [];
  const named = group.map((year) => namedYears(year, reader));
  const label = first ? words.years : words.tableOf(messages.site.list(named));
  const blanks = group.some(({ figures }) => (figures?.summary.blank ?? 0) > 0) && marks.length > 0;
  return (
    <ScrollRegion label={messages.table.scrollable(label)}>
      <table className="report-table report-summary-table site-years">
        <caption>{first ? words.yearsCaption : label}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.pages.year}</th>
            <th scope="col">{messages.page.publishedTerm}</th>
            <th scope="col">{words.items}</th>
            {marks.map((mark) => (
              <th key={mark.symbol} scope="col">
                <GradeTag mark={mark} locale={locale} />
              </th>
            ))}
            {blanks && <th scope="col">{messages.summary.blank}</th>}
          </tr>
        </thead>
        <tbody>
          {group.map((year) => (
            <tr key={addressOf(props, year)}>
              <th scope="row">
                <a href={addressOf(props, year)}>{namedYears(year, reader)}</a>
                <span className="site-version">{messages.version(year.version)}</span>
                {year.figures && (
                  <a className="site-filter-link" href={`${addressOf(props, year)}#${FILTER_ANCHOR}`} aria-label={words.filterYear(namedYears(year, reader))}>
                    {words.filter}
                  </a>
                )}
              </th>
              <td>
                <ReleaseDay year={year} reader={reader} />
              </td>
              {year.figures ? (
                <>
                  <td>{messages.summary.count(year.figures.items)}</td>
                  <MarkCounts summary={year.figures.summary} blanks={blanks} locale={locale} />
                </>
              ) : (
                <td>{words.unreadable}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function YearsCharts(props: Props) {
  const { reader } = props;
  const { plan: words, list } = messagesFor(reader.locale).site;
  const groups = byScale(props.years.filter(({ figures }) => figures?.grade && figures.marks.length > 0 && figures.summary.total > 0));
  const grade = groups[0]?.[0]?.figures?.grade;
  if (!grade) return null;
  const label = inLocale(grade, reader.locale);
  return (
    <section aria-labelledby="charts">
      <h2 id="charts" className="report-chapter">
        {words.chartHeading(label)}
      </h2>
      {groups.map((years, index) => (
        <figure key={index}>
          <figcaption>
            {index === 0 ? words.chart(label) : words.otherScale(list(years.map((year) => namedYears(year, reader))))}
          </figcaption>
          <GradeChart
            id={`years-chart-${index}`}
            title={words.chart(label)}
            marks={years[0]!.figures!.marks}
            rows={years
              .toReversed()
              .map((year) => ({ key: addressOf(props, year), label: namedYears(year, reader), summary: year.figures!.summary }))}
            locale={reader.locale}
          />
        </figure>
      ))}
    </section>
  );
}

function Sections(props: Props) {
  const { reader } = props;
  const [newest] = props.years;
  if (!newest?.figures || newest.figures.sections.length === 0) return null;
  return (
    <section aria-labelledby="sections">
      <h2 id="sections" className="report-chapter">
        {messagesFor(reader.locale).site.plan.sections(namedYears(newest, reader))}
      </h2>
      <ul className="site-sections" lang={langOfContent(reader.locale)}>
        {newest.figures.sections.map((section) => (
          <li key={section.key} className={`site-depth-${Math.min(section.depth, 3)}`}>
            <a href={`${addressOf(props, newest)}#${sectionAnchor(section.key)}`}>{sectionHeading(section)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
