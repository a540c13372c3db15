import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import type { Viewer } from '#libs/contract/session.js';
import { holds, useViewer } from '../../api/viewer.js';
import { Badge } from '../../components/badge.js';
import { ButtonLink } from '../../components/button-link.js';
import { CloseCycle } from '../../components/close-cycle.js';
import { PageHeading } from '../../components/page-heading.js';
import { useDates } from '../../i18n/use-dates.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import { ExtendStage } from './extend-stage.js';
import { ReopenCycle } from './reopen-cycle.js';
import { UndoOpening } from './undo-opening.js';

export function BoardHeading({ board }: { board: Board }) {
  const t = useTranslations();
  const localized = useLocalized();
  const years = useFiscalYears()(board.cycle);
  const { moment } = useDates();
  const viewer = useViewer();
  const administers = holds(viewer, 'administrator');
  const { cycle } = board;
  return (
    <>
      <p>{localized(cycle.planName)}</p>
      <PageHeading title={t('board.title', { years })} />
      <p className="flex flex-wrap gap-x-4">
        <Badge tone={cycle.status === 'running' ? 'strong' : 'good'}>{t(`cycleStatuses.${cycle.status}`)}</Badge>
        <span>{t('board.opened', { moment: moment(board.openedAt) })}</span>
        {board.closedAt === null ? null : <span>{t('board.closed', { moment: moment(board.closedAt) })}</span>}
      </p>
      <div className="screen-only my-4 flex flex-wrap gap-3">
        <ButtonLink to="/cycles/$cycleId/preview" params={{ cycleId: cycle.id }}>
          {t('board.preview')}
        </ButtonLink>
        {meets(board, viewer) ? (
          <ButtonLink to="/cycles/$cycleId/meeting" params={{ cycleId: cycle.id }}>
            {t('myWork.meeting')}
          </ButtonLink>
        ) : null}
        {cycle.status === 'running' && holds(viewer, 'departmentMember') ? (
          <ButtonLink to="/cycles/$cycleId/offline" params={{ cycleId: cycle.id }}>
            {t('board.offline')}
          </ButtonLink>
        ) : null}
        {board.runsYear && cycle.status === 'running' ? <ExtendStage board={board} /> : null}
        {administers ? (
          <>
            <ButtonLink to="/cycles/$cycleId/publish" params={{ cycleId: cycle.id }}>
              {t('board.publish')}
            </ButtonLink>
            {cycle.status === 'running' ? <CloseCycle board={board} /> : null}
            {cycle.status === 'running' && isUntouched(board) ? <UndoOpening board={board} /> : null}
            {cycle.status === 'closed' ? <ReopenCycle board={board} /> : null}
          </>
        ) : null}
      </div>
    </>
  );
}

/** Whether the headquarters meet over this year, with the viewer there. */
function meets(board: Board, viewer: Viewer): boolean {
  const attends = (['headquarters', 'division', 'administrator'] as const).some((role) => holds(viewer, role));
  return attends && board.stages.some(({ stage }) => stage === 'opinion');
}

/** Nothing was handed on. Whether somebody has written is known to the server. */
function isUntouched(board: Board): boolean {
  return board.stages.every(({ stage, count }) => stage === 'draft' || count === 0);
}
