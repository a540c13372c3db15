import { once } from 'node:events';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import type { SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';

/**
 * accept: yes. refuse: try later (451). refuseForGood: never (550). drop: hangs up before it takes the mail.
 * takeAndDrop: takes the mail and hangs up before it says so, the case in which a sender cannot know.
 * hang: says nothing until the behaviour changes.
 */
export type SmtpBehaviour = 'accept' | 'refuse' | 'refuseForGood' | 'drop' | 'takeAndDrop' | 'hang';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly email: Email;
}

/** A real SMTP server, with the mails it took as their readers would see them. */
export class TestSmtpServer {
  /** In the order of their arrival. */
  readonly mails: ReceivedMail[] = [];
  /** How often somebody began to hand over a mail. */
  attempts = 0;
  private present: SmtpBehaviour = 'accept';
  private readonly hanging: (() => void)[] = [];
  /** An address for which it takes nothing. */
  refused: string | null = null;

  private readonly sockets = new Map<number, Socket>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onMailFrom: (_address, _session, done) => {
      this.attempts += 1;
      if (this.present === 'hang') this.hanging.push(done);
      else done();
    },
    onRcptTo: ({ address }, _session, done) => done(address === this.refused ? refusal(550, 'no such mailbox') : undefined),
    onData: (stream, session, done) => {
      this.receive(session, buffer(stream)).then((error) => done(error), done);
    },
  });

  private constructor() {
    this.server.on('error', () => {
      // Clients that hang up are part of what is tested.
    });
    this.server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort!;
      this.sockets.set(port, socket);
      socket.once('close', () => this.sockets.delete(port));
    });
  }

  get behaviour(): SmtpBehaviour {
    return this.present;
  }

  set behaviour(behaviour: SmtpBehaviour) {
    this.present = behaviour;
    if (behaviour !== 'hang') for (const done of this.hanging.splice(0)) done();
  }

  static async start(): Promise<TestSmtpServer> {
    const test = new TestSmtpServer();
    test.server.listen(0, '127.0.0.1');
    await once(test.server.server, 'listening');
    return test;
  }

  get url(): string {
    const address = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('the SMTP server does not listen');
    return `smtp://127.0.0.1:${address.port}`;
  }

  mailsTo(address: string): ReceivedMail[] {
    return this.mails.filter((mail) => mail.to.includes(address));
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  private async receive(session: SMTPServerSession, body: Promise<Buffer>): Promise<Error | null> {
    const { behaviour } = this;
    if (behaviour === 'drop') {
      this.hangUp(session);
      // The stream ends with the connection; what came of it is of no interest.
      await body.catch(() => undefined);
      return null;
    }
    const email = await PostalMime.parse(await body);
    if (behaviour === 'refuse') return refusal(451, 'try again later');
    if (behaviour === 'refuseForGood') return refusal(550, 'no such mailbox');
    const { mailFrom, rcptTo } = session.envelope;
    this.mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((recipient) => recipient.address), email });
    if (behaviour === 'takeAndDrop') this.hangUp(session);
    return null;
  }

  private hangUp(session: SMTPServerSession): void {
    this.sockets.get(session.remotePort)?.destroy();
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
