import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { MAX_REASON_LENGTH } from '#libs/domain/review/command.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import { STAGES } from '#libs/domain/review/stage.js';
import type { ResponseOf } from '../../../api/client.js';
import { request } from '../../../api/client.js';
import { useToday } from '../../../api/viewer.js';
import { Button } from '../../../components/button.js';
import { Checkbox } from '../../../components/checkbox.js';
import { DateField } from '../../../components/date-field.js';
import { ButtonRow } from '../../../components/dialog.js';
import { Select } from '../../../components/select.js';
import { TextArea } from '../../../components/text-area.js';
import { useAction } from '../../../components/use-action.js';
import { useDates } from '../../../i18n/use-dates.js';
import { ExtendFailure } from './extend-failure.js';
import type { ChosenSheet } from './use-chosen.js';

export type Extended = ResponseOf<'extendDueDates'>;

interface Props {
  readonly board: Board;
  /** null: the whole stage. */
  readonly sheets: readonly ChosenSheet[] | null;
  readonly onClose: () => void;
  readonly onDone: (extended: Extended) => void;
}

export function ExtendForm({ board, sheets, onClose, onDone }: Props) {
  const t = useTranslations();
  const id = useId();
  const today = useToday();
  const { day } = useDates();
  const [stage, setStage] = useState(() => firstStage(board, sheets));
  const [dueOn, setDueOn] = useState('');
  const [carryLater, setCarryLater] = useState(false);
  const [reason, setReason] = useState('');
  const { run, busy, error } = useExtend(board, sheets, onDone);
  const present = board.deadlines.find((deadline) => deadline.stage === stage)?.dueOn;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run({ stage, dueOn, carryLater, reason });
      }}
    >
      {error === null ? null : <ExtendFailure error={error} id={id} />}
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

function useExtend(board: Board, sheets: readonly ChosenSheet[] | null, onDone: (extended: Extended) => void) {
  const queryClient = useQueryClient();
  return useAction(async (wish: Wish) => {
    const chosen = sheets === null ? {} : { sheetIds: sheets.map(({ id }) => id) };
    const params = { cycleId: board.cycle.id };
    onDone(await request('extendDueDates', { params, body: { ...wish, ...chosen } }));
    await queryClient.invalidateQueries();
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
