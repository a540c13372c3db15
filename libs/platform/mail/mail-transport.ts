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

/** What a server said when it took a mail. */
export interface Taken {
  /** Why the journal gets no copy of it; null when it does, or when there is none. */
  readonly journalRefusal: Error | null;
}

/** Where mails go. */
export abstract class MailTransport {
  abstract readonly kind: 'mailbox' | 'smtp';

  /** Throws DeliveryUncertain, or any other error when the mail was certainly not taken. */
  abstract send(mail: OutgoingMail): Promise<Taken>;
}

/** No SMTP server is set: the ledger's row is the mail, and the mailbox page shows it. */
export class MailboxTransport extends MailTransport {
  override readonly kind = 'mailbox';

  /** Nothing leaves the program. */
  override send(): Promise<Taken> {
    return Promise.resolve({ journalRefusal: null });
  }
}
