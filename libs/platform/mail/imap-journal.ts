import { ImapFlow } from 'imapflow';
import type { SentMailAnswer } from './sent-mail-look-up.js';
import { SentMailLookUp } from './sent-mail-look-up.js';

const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 } as const;

/** Days are compared without their time of day, in the server's zone, and clocks differ. */
const MARGIN_MS = 2 * 24 * 60 * 60_000;

/**
 * A mailbox that gets a copy of every mail (JOURNAL_ADDRESS), read over IMAP: what is in there, the server has taken. The
 * URL says where: imaps://user:password@host:993/Folder, INBOX without one. Opened read-only; nothing in it is changed.
 */
export class ImapJournal extends SentMailLookUp {
  private readonly url: URL;

  constructor(url: string) {
    super();
    this.url = new URL(url);
  }

  override async find(messageId: string, since: Date): Promise<SentMailAnswer> {
    const client = this.client();
    // What ends the connection is told by the command that waits for an answer, too.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.mailboxOpen(folderOf(this.url), { readOnly: true });
      const found = await client.search(
        { header: { 'Message-ID': messageId }, since: new Date(since.getTime() - MARGIN_MS) },
        { uid: true },
      );
      // imapflow says false where the server has refused to search.
      if (!found) throw new Error('the journal could not be searched');
      return found.length > 0 ? 'sent' : 'notSent';
    } finally {
      client.close();
    }
  }

  private client(): ImapFlow {
    const { protocol, hostname, port, username, password } = this.url;
    const secure = protocol === 'imaps:';
    return new ImapFlow({
      host: hostname,
      port: port === '' ? (secure ? 993 : 143) : Number(port),
      secure,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      ...TIMEOUTS,
      disableAutoIdle: true,
      logger: false,
    });
  }
}

function folderOf({ pathname }: URL): string {
  return decodeURIComponent(pathname.slice(1)) || 'INBOX';
}
