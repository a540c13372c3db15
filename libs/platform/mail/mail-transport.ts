/** A mail as it leaves the program. Sent again, it is the same mail: same Message-ID, same date. */
export interface OutgoingMail {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** An iCalendar file to be published (METHOD:PUBLISH). */
  readonly calendar: string | null;
  /** Where mails of this kind can be stopped, for its List-Unsubscribe. */
  readonly unsubscribeUrl: string | null;
  readonly date: Date;
}

/**
 * Nobody can tell whether the server has taken the mail: the connection was lost after the last byte of it and before
 * the answer. Sending it again might send it twice, so a person decides.
 */
export class DeliveryUncertain extends Error {
  override readonly name = 'DeliveryUncertain';
}

/** Where mails go. */
export abstract class MailTransport {
  abstract readonly kind: 'mailbox' | 'smtp';

  /** Throws DeliveryUncertain, or any other error when the mail was certainly not taken. */
  abstract send(mail: OutgoingMail): Promise<void>;
}

/** No SMTP server is set: the ledger's row is the mail, and the mailbox page shows it. */
export class MailboxTransport extends MailTransport {
  override readonly kind = 'mailbox';

  override async send(): Promise<void> {
    // Nothing leaves the program.
  }
}
