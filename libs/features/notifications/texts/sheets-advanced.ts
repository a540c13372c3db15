import type { WorkStage } from '#libs/domain/review/stage.js';
import type { CycleOfMail } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import type { MailMatter } from './matter.js';
import type { WaitingSheetOfMail } from './sheet-of-mail.js';

export interface SheetsAdvanced {
  readonly cycle: CycleOfMail;
  /** The stage that was closed. */
  readonly closed: WorkStage;
  /** The stage that the sheets have reached. */
  readonly stage: WorkStage;
  readonly sheets: readonly WaitingSheetOfMail[];
}

/** Closing a stage has moved sheets on to the reader. */
export function sheetsAdvanced(words: MailWords, { cycle, closed, stage, sheets }: SheetsAdvanced): MailMatter {
  const { t } = words;
  const values = { count: sheets.length, task: t(`tasks.${stage}`) };
  const [due, ...others] = new Set(sheets.map(({ dueOn }) => dueOn));
  return {
    // One date in the subject, and only where it is that of them all.
    subject:
      due && others.length === 0
        ? t('sheetsAdvanced.subjectDue', { ...values, due: words.day(due) })
        : t('sheetsAdvanced.subject', values),
    about: cycle,
    blocks: [
      t('sheetsAdvanced.what', {
        ...values,
        ...words.planAndYear(cycle),
        closed: words.stage(closed),
        stage: words.stage(stage),
      }),
      { kind: 'entries', heading: null, entries: sheets.map((sheet) => words.entry(sheet)) },
    ],
    sheets,
  };
}
