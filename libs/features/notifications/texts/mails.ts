import type { MailKind } from '../mail-ledger.js';
import { cycleOpened } from './cycle-opened.js';
import { dueDateExtended } from './due-date-extended.js';
import { invitation, passwordReset } from './invitation.js';
import type { MailWords } from './mail-words.js';
import type { MailMatter } from './matter.js';
import { publicationFailed } from './publication-failed.js';
import { reminderDigest } from './reminder-digest.js';
import { reminderNow } from './reminder-now.js';
import { scheduledRefused } from './scheduled-refused.js';
import { sheetSentBack } from './sheet-sent-back.js';
import { sheetWaiting } from './sheet-waiting.js';
import { sheetsAdvanced } from './sheets-advanced.js';
import { signInLink } from './sign-in-link.js';
import { stageClosed } from './stage-closed.js';

/** What each kind of mail is about, from its facts. */
export const MAILS = {
  cycleOpened,
  sheetWaiting,
  sheetsAdvanced,
  sheetSentBack,
  dueDateExtended,
  reminderDigest,
  reminderNow,
  stageClosed,
  scheduledRefused,
  publicationFailed,
  invitation,
  passwordReset,
  signInLink,
} as const satisfies Record<MailKind, (words: MailWords, facts: never) => MailMatter>;

/** What a mail of a kind is written from. */
export type MailFacts<Kind extends MailKind> = Parameters<(typeof MAILS)[Kind]>[1];
