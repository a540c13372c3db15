import { createTransport } from 'nodemailer';
import type { OutgoingMail, Taken } from './mail-transport.js';
import { DeliveryUncertain, MailTransport } from './mail-transport.js';

/** In all less than the time for which the ledger's row is claimed. */
const TIMEOUTS = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 } as const;

export class SmtpTransport extends MailTransport {
  override readonly kind = 'smtp';

  constructor(
    private readonly url: string,
    private readonly from: string,
    /** Gets a copy of every mail, unseen by its reader. */
    private readonly journal: string | undefined = undefined,
  ) {
    super();
  }

  override async send(mail: OutgoingMail): Promise<Taken> {
    const progress = new SendProgress();
    const transport = createTransport({
      url: this.url,
      ...TIMEOUTS,
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: progress as never,
    });
    try {
      const { envelope, rejectedErrors } = await transport.sendMail({
        from: this.from,
        to: mail.to,
        ...(this.journal === undefined ? {} : { bcc: this.journal }),
        subject: mail.subject,
        text: mail.text,
        ...(mail.html === null ? {} : { html: mail.html }),
        ...(mail.calendar === null ? {} : { attachments: [attachedCalendar(mail.calendar)] }),
        date: mail.date,
        messageId: mail.messageId,
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribeUrl) },
      });
      // As they were spoken to the server, which may not be as they were written.
      const [reader, journal] = envelope.to;
      const refusalOf = (address: string | undefined) => rejectedErrors?.find(({ recipient }) => recipient === address) ?? null;
      // The server took it for the journal alone.
      const refusal = refusalOf(reader);
      if (refusal) throw refusal;
      return { journalRefusal: refusalOf(journal) };
    } catch (error) {
      if (progress.messageWritten && !wasAnswered(error)) {
        throw new DeliveryUncertain(`no answer after the whole mail was sent: ${String(error)}`, { cause: error });
      }
      throw error;
    } finally {
      transport.close();
    }
  }
}

/** A file beside the mail, not an alternative to it: programs for mail and calendars would show it instead of the text. */
function attachedCalendar(content: string) {
  return { filename: 'nendo.ics', contentType: 'text/calendar; charset=utf-8; method=PUBLISH', content };
}

/** RFC 2369, and RFC 8058 where the address is one that mail programs may post to. */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  if (url === null) return {};
  const header = { 'List-Unsubscribe': `<${url}>` };
  return url.startsWith('https:') ? { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : header;
}

/** A reply code: the server itself said that it does not take the mail. */
function wasAnswered(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'responseCode' in error && error.responseCode !== undefined;
}

/**
 * Watches nodemailer's log, the one place where it says that the last byte of a message was written: before that no
 * server can have taken it, and after that, until it answers, any server may have.
 */
class SendProgress {
  messageWritten = false;

  info(entry: { readonly tnx?: string }): void {
    if (entry.tnx === 'message') this.messageWritten = true;
  }

  trace(): void {}
  debug(): void {}
  warn(): void {}
  error(): void {}
  fatal(): void {}
}
