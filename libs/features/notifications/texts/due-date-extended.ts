import type { CycleOfMail } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import type { MailMatter } from './matter.js';
import type { WaitingSheetOfMail } from './sheet-of-mail.js';

export interface DueDateExtended {
  readonly cycle: CycleOfMail;
  readonly sheets: readonly WaitingSheetOfMail[];
}

/** Sheets in the reader's hands are due later now. */
export function dueDateExtended(words: MailWords, { cycle, sheets }: DueDateExtended): MailMatter {
  const { t } = words;
  return {
    subject: t('dueDateExtended.subject', { count: sheets.length }),
    about: cycle,
    blocks: [
      t('dueDateExtended.what', { ...words.planAndYear(cycle), count: sheets.length }),
      { kind: 'entries', heading: null, entries: sheets.map((sheet) => words.entry(sheet)) },
    ],
    sheets,
  };
}
