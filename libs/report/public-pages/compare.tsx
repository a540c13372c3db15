import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { municipalityAddress, planAddress, yearsSegment } from '../public-address.js';
import { langOfText } from '../view/own-words.js';
import { AboutRelease } from './about-release.js';
import { CompareForm } from './compare-form.js';
import { CompareItems } from './compare-items.js';
import { CompareMoves } from './compare-moves.js';
import type { ComparePage } from './compare-page.js';
import { hasEnglish, yearsOf } from './compare-page.js';
import { Contact } from './contact.js';
import { gradeLabel } from './filter-form.js';
import { renderSitePage } from './site-page.js';
import type { SiteReader } from './site-reader.js';
import { siteHref } from './site-reader.js';

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
            <CompareForm reader={reader} plan={plan} compared={compared} />
            {page.notices.map((notice) => (
              <p key={notice} className="site-notice">
                {words[notice]}
              </p>
            ))}
            <CompareMoves compared={compared} locale={locale} />
            <CompareItems page={page} compared={compared} reader={reader} />
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
