import { useTranslations } from 'use-intl';
import { useFiscalYears, useLocalized } from '../../../i18n/use-localized.js';
import type { ReorganisationPreview } from '../api.js';

/** Reviews that go on printing the names of their time. */
export function KeptYears({ kept }: { kept: ReorganisationPreview['kept'] }) {
  const t = useTranslations();
  const localized = useLocalized();
  const years = useFiscalYears();
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept-years" className="mt-6">
      <h3 id="kept-years" className="text-std-18B-160">
        {t('reorganising.kept')}
      </h3>
      <p>{t('reorganising.keptHelp')}</p>
      <ul className="list-disc pl-6">
        {kept.map((cycle) => (
          <li key={`${localized(cycle.plan)} ${years(cycle)}`}>
            {t('reorganising.keptYear', {
              plan: localized(cycle.plan),
              years: years(cycle),
              names: cycle.departments.join(t('separator')),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
