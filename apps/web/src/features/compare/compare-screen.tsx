import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetVersions } from '#libs/contract/sheet-versions.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { compareSearch } from '../../app/search.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import { versionsQuery } from './api.js';
import { Differences } from './differences.js';
import { VersionChoice } from './version-choice.js';

/** Two versions of a sheet side by side, or last year's sheet and this one. */
export function CompareScreen() {
  const { sheetId } = useParams({ from: '/signed-in/sheets/$sheetId/compare' });
  const search = useSearch({ from: '/signed-in/sheets/$sheetId/compare', select: compareSearch });
  const query = useQuery(versionsQuery(sheetId, search));
  return <Loaded query={query}>{(versions) => <Comparison versions={versions} />}</Loaded>;
}

function Comparison({ versions }: { versions: SheetVersions }) {
  const t = useTranslations('compare');
  const sheetHeading = useTranslations('sheet');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  const { sheetId, number, title, after } = versions;
  const sheet = sheetHeading('heading', { number: spokenNumber(number), title });
  return (
    <>
      <p>
        {localized(after.cycle.planName)} {fiscalYears(after.cycle)}
      </p>
      <PageHeading title={t('title', { sheet })} />
      <p className="screen-only">
        <Link to="/sheets/$sheetId" params={{ sheetId }} className="inline-flex min-h-11 items-center">
          {t('toSheet')}
        </Link>
      </p>
      <VersionChoice versions={versions} />
      <Differences versions={versions} />
    </>
  );
}
