import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { LastYear } from '#libs/contract/last-year.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { useFiscalYears } from '../../../i18n/use-localized.js';

/** The way to last year's sheet, and whose it was. */
export function ToLastYear({ lastYear }: { lastYear: LastYear }) {
  const t = useTranslations('writing.lastYear');
  const fiscalYears = useFiscalYears();
  const number = spokenNumber(lastYear.number);
  return (
    <div className="screen-only">
      <Link to="/sheets/$sheetId" params={{ sheetId: lastYear.sheetId }}>
        {t('open', { years: fiscalYears(lastYear.cycle), number })}
      </Link>
      {lastYear.origin === 'own' ? null : <p>{t(lastYear.origin, { number, title: lastYear.title })}</p>}
    </div>
  );
}
