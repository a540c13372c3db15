import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { Report, ReportChange } from '../report.js';
import type { ReportPlaces } from '../report-places.js';
import { numbered, sectionHeading } from '../report-wording.js';
import { itemHref, sectionAnchor } from './anchors.js';
import { Heading } from './heading.js';
import { Nothing } from './nothing.js';
import { langOfContent, langOfText } from './own-words.js';
import type { ReportLinks } from './report-links.js';

interface Props {
  readonly report: Report;
  readonly places: ReportPlaces;
  readonly links: ReportLinks | null;
  readonly locale: Locale;
  readonly headingLevel: number;
}

/** この版で訂正したところ: what this version says otherwise than the one before, thing by thing. */
export function ReportChanges({ report, places, links, locale, headingLevel }: Props) {
  const words = messagesFor(locale).pages;
  const { changes, release } = report;
  if (changes.length === 0) return null;
  return (
    <section className="report-changes" aria-labelledby="report-changes">
      <Heading level={headingLevel} id="report-changes" className="report-chapter">
        {words.changes}
      </Heading>
      {release.replaces !== null && <p>{words.replaces(release.replaces)}</p>}
      <ul>
        {changes.map((change, index) => (
          <li key={index}>
            <p>
              <span className={`report-change report-change-${change.kind}`}>{words.change[change.kind]}</span>{' '}
              <Changed change={change} places={places} links={links} locale={locale} />
            </p>
            <ChangedFields change={change} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was changed leads to where it stands now; what was removed stands nowhere. */
function Changed({ change, places, links, locale }: Pick<Props, 'places' | 'links' | 'locale'> & { readonly change: ReportChange }) {
  const { itemKey, sectionKey, number, title } = change;
  const name = numbered(number, title);
  const lang = langOfContent(locale);
  if (itemKey === null) {
    const section = places.section(sectionKey)?.section;
    if (!section) return <span lang={lang}>{name}</span>;
    const heading = sectionHeading(section);
    const href = `#${sectionAnchor(sectionKey)}`;
    if (isOfPreface(change)) return <a href={href}>{messagesFor(locale).pages.ofSection(heading)}</a>;
    return (
      <a href={href} lang={lang}>
        {heading}
      </a>
    );
  }
  return places.item(itemKey) ? (
    <a href={itemHref(links, itemKey)} lang={lang}>
      {name}
    </a>
  ) : (
    <span lang={lang}>{name}</span>
  );
}

/** The heading is as it was: only the words below it were changed. */
function isOfPreface({ fields }: ReportChange): boolean {
  const preface = messagesFor(RECORD_LOCALE).correction.preface;
  return fields.length > 0 && fields.every(({ label }) => label.ja === preface);
}

/** Field by field: what it said, and what it says now. */
export function ChangedFields({ change, locale }: { readonly change: ReportChange; readonly locale: Locale }) {
  const words = messagesFor(locale).pages;
  if (change.fields.length === 0) return null;
  return (
    <dl className="report-changed">
      {change.fields.map(({ label, before, after }, index) => (
        <div key={index}>
          <dt lang={langOfText(label, locale)}>{inLocale(label, locale)}</dt>
          <dd>
            <span className="report-changed-side">{words.before}</span>
            <del className="report-text">
              <Said text={before} locale={locale} />
            </del>
          </dd>
          <dd>
            <span className="report-changed-side">{words.after}</span>
            <ins className="report-text">
              <Said text={after} locale={locale} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Said({ text, locale }: { readonly text: string; readonly locale: Locale }) {
  return text === '' ? <Nothing words={messagesFor(locale).table.nothingWritten} locale={locale} /> : <span lang={langOfContent(locale)}>{text}</span>;
}
