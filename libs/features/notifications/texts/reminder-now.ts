import type { CycleOfMail } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import type { MailMatter } from './matter.js';
import type { WaitingSheetOfMail } from './sheet-of-mail.js';

export interface ReminderNow {
  readonly cycle: CycleOfMail;
  /** Who asks, by name. */
  readonly by: string;
  readonly overdue: readonly WaitingSheetOfMail[];
  readonly others: readonly WaitingSheetOfMail[];
}

/** What somebody asks for now: overdue sheets apart from the others. */
export function reminderNow(words: MailWords, { cycle, by, overdue, others }: ReminderNow): MailMatter {
  const { t } = words;
  return {
    subject: t('reminderNow.subject', { count: overdue.length + others.length }),
    about: cycle,
    blocks: [
      t('reminderNow.what', { ...words.planAndYear(cycle), by }),
      ...words.entries(t('reminderNow.overdue', { count: overdue.length }), overdue),
      ...words.entries(t('reminderNow.others', { count: others.length }), others),
    ],
    sheets: others,
  };
}
