import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { FoundSheet as Found } from '#libs/contract/search.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { StageBadge } from '../../components/badge.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import { MarkedText } from './marked-text.js';

/** A sheet that was found, with the places that say it. */
export function FoundSheet({ sheet }: { sheet: Found }) {
  const t = useTranslations('search');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  const { id, number, title, cycle, leadDepartment, stage, passages, more } = sheet;
  return (
    <li className="py-4">
      <Link to="/sheets/$sheetId" params={{ sheetId: id }} className="inline-block min-h-11 content-center text-std-17B-170">
        {spokenNumber(number)} <MarkedText pieces={title} />
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-solid-gray-700">
        <span>
          {localized(cycle.planName)} {fiscalYears(cycle)}
        </span>
        {leadDepartment === null ? null : <span>{leadDepartment}</span>}
        <StageBadge stage={stage} />
      </p>
      <ul>
        {passages.map((passage, index) => (
          <li key={index} className="mt-1 [overflow-wrap:anywhere]">
            <span className="mr-2 text-solid-gray-700">
              {t('passage', { label: passage.label === null ? t(`passages.${unlabelled(passage.kind)}`) : localized(passage.label) })}
            </span>
            <MarkedText pieces={passage.pieces} />
          </li>
        ))}
        {more > 0 ? <li className="mt-1 text-solid-gray-700">{t('more', { count: more })}</li> : null}
      </ul>
    </li>
  );
}

/** A field has its label. */
function unlabelled(kind: Found['passages'][number]['kind']): 'departments' | 'holder' | 'explanation' {
  return kind === 'field' ? 'explanation' : kind;
}
