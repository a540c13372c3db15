import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { MAX_REASON_LENGTH } from '#libs/domain/review/command.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import { STAGES } from '#libs/domain/review/stage.js';
import { request } from '../../../api/client.js';
import { ApiProblem } from '../../../api/problem.js';
import { useToday } from '../../../api/viewer.js';
import { Button } from '../../../components/button.js';
import { Checkbox } from '../../../components/checkbox.js';
import { DateField } from '../../../components/date-field.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';
import { useFlash } from '../../../components/flash.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { Select } from '../../../components/select.js';
import { TextArea } from '../../../components/text-area.js';
import { useAction } from '../../../components/use-action.js';
import { useDates } from '../../../i18n/use-dates.js';
import type { ChosenSheet } from './use-chosen.js';

interface Props {
  readonly board: Board;
  /** null: the whole stage. */
  readonly sheets: readonly ChosenSheet[] | null;
  readonly onClose: () => void;
}

/** 期限の延長: of the chosen sheets, or of a whole stage. */
export function ExtendDialog({ board, sheets, onClose }: Props) {
  const t = useTranslations('board.extend');
  const title = sheets === null ? t('titleAll') : t('title', { count: sheets.length });
  return (
    <Dialog title={title} onClose={onClose}>
      <ExtendForm board={board} sheets={sheets} onClose={onClose} />
    </Dialog>
  );
}

function ExtendForm({ board, sheets, onClose }: Props) {
  const t = useTranslations();
  const id = useId();
  const today = useToday();
  const { day } = useDates();
  const [stage, setStage] = useState(() => firstStage(board, sheets));
  const [dueOn, setDueOn] = useState('');
  const [carryLater, setCarryLater] = useState(false);
  const [reason, setReason] = useState('');
  const { run, busy, error } = useExtend(board, sheets, onClose);
  const present = board.deadlines.find((deadline) => deadline.stage === stage)?.dueOn;
  const overtakes = refusalCodes(error).includes('dueDatesNotAscending');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run({ stage, dueOn, carryLater, reason });
      }}
    >
      {error === null ? null : <ProblemNotice error={error} />}
      <Select
        id={`${id}-stage`}
        label={t('board.extend.stage')}
        required
        help={present === undefined ? undefined : t('board.extend.present', { date: day(present) })}
        value={stage}
        onChange={({ currentTarget }) => setStage(currentTarget.value as WorkStage)}
        options={board.deadlines.map((deadline) => ({ value: deadline.stage, label: t(`stages.${deadline.stage}`) }))}
      />
      <DateField
        id={`${id}-due`}
        label={t('board.extend.dueOn')}
        required
        value={dueOn}
        min={today}
        onChange={setDueOn}
      />
      <Checkbox
        id={`${id}-later`}
        label={t('board.extend.carryLater')}
        checked={carryLater}
        aria-invalid={overtakes && !carryLater ? true : undefined}
        onChange={({ currentTarget }) => setCarryLater(currentTarget.checked)}
      />
      <TextArea
        id={`${id}-reason`}
        label={t('board.extend.reason')}
        help={t('board.extend.reasonHelp')}
        rows={2}
        max={MAX_REASON_LENGTH}
        value={reason}
        onText={setReason}
      />
      <p>{t('board.extend.mail')}</p>
      <ButtonRow>
        <Button kind="primary" type="submit" aria-busy={busy}>
          {busy ? t('board.extend.busy') : t('board.extend.confirm')}
        </Button>
        <Button onClick={onClose}>{t('form.cancel')}</Button>
      </ButtonRow>
    </form>
  );
}

interface Wish {
  readonly stage: WorkStage;
  readonly dueOn: string;
  readonly carryLater: boolean;
  readonly reason: string;
}

function useExtend(board: Board, sheets: readonly ChosenSheet[] | null, onClose: () => void) {
  const t = useTranslations('board.extend');
  const queryClient = useQueryClient();
  const flash = useFlash();
  return useAction(async (wish: Wish) => {
    const chosen = sheets === null ? {} : { sheetIds: sheets.map(({ id }) => id) };
    const { extended, unchanged } = await request('extendDueDates', {
      params: { cycleId: board.cycle.id },
      body: { ...wish, ...chosen },
    });
    await queryClient.invalidateQueries();
    onClose();
    flash(t('done', { extended, unchanged }));
  });
}

/** The stage that the sheets are in: the first of them where they are in several. */
function firstStage(board: Board, sheets: readonly ChosenSheet[] | null): WorkStage {
  const isIn = (stage: Stage) =>
    sheets === null
      ? board.stages.some((one) => one.stage === stage && one.count > 0)
      : sheets.some((sheet) => sheet.stage === stage);
  const stages = board.deadlines.map(({ stage }) => stage).sort((a, b) => STAGES.indexOf(a) - STAGES.indexOf(b));
  return stages.find(isIn) ?? stages[0] ?? 'draft';
}

function refusalCodes(error: unknown): string[] {
  return error instanceof ApiProblem ? (error.problem.refusals ?? []).map(({ code }) => code) : [];
}
