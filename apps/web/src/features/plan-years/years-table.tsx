import { useTranslations } from 'use-intl';
import { useLocalized } from '../../i18n/use-localized.js';
import type { PlanYears } from './api.js';
import { yearKey } from './api.js';
import { SectionRows } from './section-rows.js';
import { STICKY_CORNER } from './table-look.js';
import { TotalsRows } from './totals-rows.js';
import { YearHeading } from './year-heading.js';

/** Years side by side. What they are of, on the left and at the top, stays in sight; on paper nothing scrolls. */
export function YearsTable({ years: { plan, years, marks, sections } }: { years: PlanYears }) {
  const t = useTranslations('planYears');
  const caption = t('titleOf', { plan: useLocalized()(plan.name) });
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      // A browser is content when an edge of what has the focus is in sight.
      onFocus={({ target, currentTarget }) => {
        if (target !== currentTarget) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }}
      className="relative my-4 max-h-[85svh] scroll-pt-28 scroll-pl-40 overflow-auto rounded-8 border border-solid-gray-420 sm:scroll-pl-96 print:max-h-none print:overflow-visible print:border-0"
    >
      <table className="w-full border-separate border-spacing-0 text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={STICKY_CORNER}>
              {t('item')}
            </th>
            {years.map((year) => (
              <YearHeading key={yearKey(year)} year={year} />
            ))}
          </tr>
        </thead>
        <TotalsRows years={years} marks={marks} />
        {sections.map((section) => (
          <SectionRows key={section.key} section={section} years={years} marks={marks} />
        ))}
      </table>
    </div>
  );
}
