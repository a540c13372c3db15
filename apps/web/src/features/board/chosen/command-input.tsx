import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board, BulkCommand } from '#libs/contract/board.js';
import { MAX_REASON_LENGTH } from '#libs/domain/review/command.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { STAGES, WORK_STAGES } from '#libs/domain/review/stage.js';
import { RadioGroup } from '../../../components/radio-group.js';
import { TextArea } from '../../../components/text-area.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { ChosenSheet } from './use-chosen.js';
import type { CommandWish } from './use-run-commands.js';

/** Each sheet's own mark: no symbol of a scale is that long. */
const OWN = 'each its own';

/** What is typed for a command on many sheets. */
export function useCommandInput(command: BulkCommand, sheets: readonly ChosenSheet[]) {
  const id = useId();
  const [grade, setGrade] = useState(OWN);
  const [to, setTo] = useState<WorkStage | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const take = (): CommandWish | null => {
    setAsked(true);
    if (command === 'propose') return { command, grade: grade === OWN ? null : grade };
    if (command !== 'sendBack') return { command };
    if (to !== null && reason.trim() !== '') return { command, to, reason };
    document.getElementById(to === null ? `${id}-to` : `${id}-reason`)?.focus();
    return null;
  };
  return { command, sheets, id, grade, setGrade, to, setTo, reason, setReason, asked, take };
}

type Input = ReturnType<typeof useCommandInput>;

export function CommandInput({ board, input }: { board: Board; input: Input }) {
  if (input.command === 'propose' && board.marks.length > 0) return <GradeInput board={board} input={input} />;
  return input.command === 'sendBack' ? <SendBackInput board={board} input={input} /> : null;
}

function GradeInput({ board, input }: { board: Board; input: Input }) {
  const t = useTranslations('board.commands');
  const localized = useLocalized();
  const marks = board.marks.map(({ symbol, word }) => ({ value: symbol, label: `${symbol} ${localized(word)}` }));
  return (
    <RadioGroup
      id={`${input.id}-grade`}
      label={t('grade')}
      required
      choices={[{ value: OWN, label: t('ownGrade') }, ...marks]}
      value={input.grade}
      onChoose={input.setGrade}
    />
  );
}

function SendBackInput({ board, input }: { board: Board; input: Input }) {
  const t = useTranslations();
  const latest = Math.max(...input.sheets.map(({ stage }) => STAGES.indexOf(stage)));
  const earlier = WORK_STAGES.filter(
    (stage) => STAGES.indexOf(stage) < latest && board.stages.some((one) => one.stage === stage),
  );
  return (
    <>
      <RadioGroup
        id={`${input.id}-to`}
        label={t('sheet.sendBackTo')}
        required
        choices={earlier.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
        value={input.to}
        onChoose={input.setTo}
        error={input.asked && input.to === null ? t('sheet.targetMissing') : undefined}
      />
      <TextArea
        id={`${input.id}-reason`}
        label={t('fields.reason')}
        required
        help={t('board.commands.reasonHelp')}
        max={MAX_REASON_LENGTH}
        value={input.reason}
        onText={input.setReason}
        error={input.asked && input.reason.trim() === '' ? t('refusals.reasonRequired') : undefined}
      />
    </>
  );
}
