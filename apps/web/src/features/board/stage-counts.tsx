import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { useDates } from '../../i18n/use-dates.js';

type StageOfBoard = Board['stages'][number];

/** How many sheets stand where; each count leads to its sheets. */
export function StageCounts({ board }: { board: Board }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="stage-counts">
      <h2 id="stage-counts" className="text-std-20B-150">
        {t('board.stages')}
      </h2>
      <ul className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
        {board.stages.map((one) => (
          <StageCard key={one.stage} board={board} of={one} />
        ))}
      </ul>
    </section>
  );
}

function StageCard({ board, of: { stage, count, overdue, sentBack } }: { board: Board; of: StageOfBoard }) {
  const t = useTranslations();
  const { day } = useDates();
  const due = board.deadlines.find((deadline) => deadline.stage === stage)?.dueOn;
  const to = { to: '/cycles/$cycleId', params: { cycleId: board.cycle.id }, hash: 'sheets' } as const;
  const linkLook = 'inline-flex min-h-11 items-center';
  return (
    <li className="rounded-8 border border-solid-gray-420 p-3">
      <Link {...to} search={{ stage }} className={linkLook}>
        {t(`stages.${stage}`)}
      </Link>
      <p className="text-std-22B-150">{t('board.sheets', { count })}</p>
      {due === undefined ? null : <p>{t('due.until', { date: day(due) })}</p>}
      {overdue > 0 ? (
        <p>
          <Link {...to} search={{ stage, overdue: true }} className={`${linkLook} text-std-16B-170 text-error-2`}>
            <span aria-hidden="true">▲&nbsp;</span>
            {t('board.overdue', { count: overdue })}
          </Link>
        </p>
      ) : null}
      {sentBack > 0 ? (
        <p>
          <Link {...to} search={{ stage, sentBack: true }} className={linkLook}>
            <span aria-hidden="true">↩&nbsp;</span>
            {t('board.sentBack', { count: sentBack })}
          </Link>
        </p>
      ) : null}
    </li>
  );
}
