import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import type { CycleOfMail } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import { named } from './mail-words.js';
import type { MailMatter } from './matter.js';
import type { SheetOfMail } from './sheet-of-mail.js';

export interface CycleOpened {
  readonly cycle: CycleOfMail;
  /** Its first stage, and when that is due. */
  readonly stage: WorkStage;
  readonly due: LocalDate | null;
  readonly sheets: readonly SheetOfMail[];
}

/** A year was opened, with sheets for the reader. */
export function cycleOpened(words: MailWords, { cycle, stage, due, sheets }: CycleOpened): MailMatter {
  const { t } = words;
  const count = sheets.length;
  const { plan, year } = words.planAndYear(cycle);
  const until = due ? t('cycleOpened.until', { due: words.day(due) }) : t('cycleOpened.noUntil', { count });
  const entries = sheets.map((sheet) => ({ label: t('sheetLine', named(sheet)), url: words.sheetUrl(sheet) }));
  return {
    subject: t('cycleOpened.subject', { year, until }),
    about: cycle,
    blocks: [
      t('cycleOpened.what', { plan, year, count, task: t(`tasks.${stage}`) }),
      words.due(due),
      { kind: 'entries', heading: null, entries, apart: true },
    ],
    sheets: sheets.map((sheet) => ({ ...sheet, stage, dueOn: due })),
  };
}
