import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { boardQuery } from '../api/board.js';
import { ApiProblem } from '../api/problem.js';
import { ProblemNotice } from './problem-notice.js';

/** Why a year cannot be closed, with links to the unfinished sheets. */
export function CloseRefusal({ error, cycleId }: { error: unknown; cycleId: string }) {
  const t = useTranslations('closing');
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  const numbers = refusals.flatMap((refusal) => (refusal.code === 'sheetsUnfinished' ? refusal.numbers : []));
  const { data: board } = useQuery({ ...boardQuery(cycleId), enabled: numbers.length > 0 });
  const linked = board?.sheets.rows.filter((sheet) => numbers.includes(sheet.number)) ?? [];
  return (
    <>
      <ProblemNotice error={error} />
      {linked.length > 0 ? (
        <ul aria-label={t('unfinished')} className="max-h-60 list-disc overflow-y-auto pl-6">
          {linked.map(({ id, number, title }) => (
            <li key={id}>
              <Link to="/sheets/$sheetId" params={{ sheetId: id }}>
                {t('numbered', { number: spokenNumber(number), title })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
