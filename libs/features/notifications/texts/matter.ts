import type { MailBlock } from '#libs/domain/mail/mail-content.js';
import type { TenantToken } from '#libs/platform/tokens/tenant-token.js';
import type { CycleOfMail, Sender } from '../mail-context.js';
import type { WaitingSheetOfMail } from './sheet-of-mail.js';

/** What a mail is about; what stands around it (greeting, signature) is the same for all kinds. */
export interface MailMatter {
  /** Without the prefix of the municipality. */
  readonly subject: string;
  /** Whose mail it is: a municipality's, or that of a year of a plan. */
  readonly about: Sender | CycleOfMail;
  readonly blocks: readonly MailBlock[];
  /** The sheets whose due dates come into the reader's calendar. */
  readonly sheets?: readonly WaitingSheetOfMail[];
  /** What the link that stops these mails carries. */
  readonly unsubscribe?: TenantToken | undefined;
}
