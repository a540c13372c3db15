import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/cycles.js';
import { useDates } from '../../i18n/use-dates.js';

/** How many sheets stand where; each count leads to its sheets. */
export function StageCounts({ board }: { board: Board }) {
  const t = useTranslations();
  const { day } = useDates();
  const dueOn = new Map(board.deadlines.map((deadline) => [deadline.stage as string, deadline.dueOn]));
  return (
    <section aria-labelledby="stage-counts">
      <h2 id="stage-counts" className="text-std-20B-150">
        {t('board.stages')}
      </h2>
      <ul className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
        {board.stages.map(({ stage, count, overdue }) => {
          const due = dueOn.get(stage);
          return (
            <li key={stage} className="rounded-8 border border-solid-gray-420 p-3">
              <Link
                to="/cycles/$cycleId"
                params={{ cycleId: board.cycle.id }}
                search={{ stage }}
                className="inline-flex min-h-11 items-center"
              >
                {t(`stages.${stage}`)}
              </Link>
              <p className="text-std-22B-150">{t('board.sheets', { count })}</p>
              {due === undefined ? null : <p>{t('due.until', { date: day(due) })}</p>}
              {overdue > 0 ? (
                <p className="text-std-16B-170 text-error-2">
                  <span aria-hidden="true">▲ </span>
                  {t('board.overdue', { count: overdue })}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
