import type { MailEntry } from '#libs/domain/mail/mail-content.js';
import type { ReminderKind } from '#libs/domain/mail/reminder-days.js';
import { REMINDER_KINDS } from '#libs/domain/mail/reminder-days.js';
import type { TenantToken } from '#libs/platform/tokens/tenant-token.js';
import type { Sender } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import { named } from './mail-words.js';
import type { MailMatter } from './matter.js';
import type { DueSheet } from './sheet-of-mail.js';

/** A sheet that a digest speaks of, and why. */
export interface RemindedSheet extends DueSheet {
  readonly when: ReminderKind;
  /** Business days from its due date, negative before it. */
  readonly days: number;
}

export interface ReminderDigest {
  readonly sender: Sender;
  readonly sheets: readonly RemindedSheet[];
  /** What the link that stops these mails carries. */
  readonly unsubscribe?: TenantToken | undefined;
}

/** A block for each of what is overdue, has stayed overdue with others, is due today, and is due soon. */
export function reminderDigest(words: MailWords, { sender, sheets, unsubscribe }: ReminderDigest): MailMatter {
  const { t } = words;
  const groups = REMINDER_KINDS.map((when) => ({ when, sheets: sheets.filter((sheet) => sheet.when === when) })).filter(
    (group) => group.sheets.length > 0,
  );
  const counts = groups.map(({ when, sheets: { length: count } }) => t(`reminderDigest.counts.${when}`, { count }));
  const onlyEscalated = groups.every(({ when }) => when === 'escalated');
  return {
    subject: t('reminderDigest.subject', { counts: counts.join(t('reminderDigest.and')) }),
    about: sender,
    blocks: [
      t(onlyEscalated ? 'reminderDigest.whatEscalated' : 'reminderDigest.what'),
      ...groups.map(({ when, sheets: those }) => ({
        kind: 'entries' as const,
        heading: t(`reminderDigest.${when}`, { count: those.length }),
        entries: those.map((sheet) => remindedEntry(words, sheet)),
      })),
    ],
    sheets: sheets.filter(({ when }) => when === 'dueSoon' || when === 'dueToday'),
    unsubscribe,
  };
}

/** A due date that is some business days off says how many. */
function remindedEntry(words: MailWords, { days, ...sheet }: RemindedSheet): MailEntry {
  if (days === 0) return words.entry(sheet);
  const { t } = words;
  const values = { ...named(sheet), task: t(`tasks.${sheet.stage}`), due: words.day(sheet.dueOn), days: Math.abs(days) };
  return { label: t(days < 0 ? 'sheetLineDueIn' : 'sheetLineDueSince', values), url: words.sheetUrl(sheet) };
}
