import type { Mail } from '#libs/contract/mailbox.js';

export type MailKind = Mail['kind'];
export type MailStatus = Mail['status'];
