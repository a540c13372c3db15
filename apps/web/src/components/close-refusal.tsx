import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { ApiProblem } from '../api/problem.js';
import { ProblemNotice } from './problem-notice.js';

/** Why a year cannot be closed, with links to the unfinished sheets and where they stand. */
export function CloseRefusal({ error }: { error: unknown }) {
  const t = useTranslations();
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  const unfinished = refusals.flatMap((refusal) => (refusal.code === 'sheetsUnfinished' ? refusal.sheets : []));
  return (
    <>
      <ProblemNotice error={error} />
      {unfinished.length > 0 ? (
        <ul aria-label={t('closing.unfinished')} className="max-h-60 list-disc overflow-y-auto pl-6" tabIndex={0}>
          {unfinished.map(({ sheetId, number, title, stage }) => (
            <li key={sheetId}>
              <Link to="/sheets/$sheetId" params={{ sheetId }}>
                {t('closing.numbered', { number: spokenNumber(number), title })}
              </Link>
              <span className="ml-3 text-solid-gray-700">{t(`stages.${stage}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
