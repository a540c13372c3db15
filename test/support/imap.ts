import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** A small IMAP server with one mailbox, which says nothing of its mails but which of them have a Message-ID. */
export class TestImapServer {
  /** Message-IDs with their angle brackets. */
  readonly journal = new Set<string>();
  /** Every command that came, without its tag and its values. */
  readonly commands: string[] = [];
  /** refuse: nobody may sign in. noFolder: there is no such folder. */
  behaviour: 'serve' | 'refuse' | 'noFolder' = 'serve';

  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => this.serve(socket));
  }

  static async start(): Promise<TestImapServer> {
    const test = new TestImapServer(createServer());
    test.server.listen(0, '127.0.0.1');
    await once(test.server, 'listening');
    return test;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the IMAP server does not listen');
    return `imap://journal%40city.example.jp:secret@127.0.0.1:${address.port}/Journal`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    socket.on('error', () => {
      // Clients that hang up are part of what is tested.
    });
    const say = (...lines: readonly string[]) => socket.write(lines.map((line) => `${line}\r\n`).join(''));
    say('* OK [CAPABILITY IMAP4rev1] ready');
    createInterface({ input: socket }).on('line', (line) => {
      const [tag = '*', first = '', ...rest] = line.split(' ');
      const uid = first.toUpperCase() === 'UID';
      const command = (uid ? `UID ${rest[0]}` : first).toUpperCase();
      this.commands.push(command);
      say(...this.answer(command, line).map((answer) => answer.replace('%', tag)));
      if (command === 'LOGOUT') socket.end();
    });
  }

  private answer(command: string, line: string): string[] {
    switch (command) {
      case 'CAPABILITY':
        return ['* CAPABILITY IMAP4rev1', '% OK done'];
      case 'LOGIN':
        return this.behaviour === 'refuse' ? ['% NO [AUTHENTICATIONFAILED] not you'] : ['% OK signed in'];
      case 'LIST':
      case 'LSUB':
        return ['* LIST () "/" Journal', '% OK done'];
      case 'EXAMINE':
        if (this.behaviour === 'noFolder' || !/"?Journal"?/.test(line)) return ['% NO [NONEXISTENT] no such folder'];
        return [`* ${this.journal.size} EXISTS`, '* FLAGS ()', '* OK [UIDVALIDITY 1]', '* OK [UIDNEXT 99]', '% OK [READ-ONLY] open'];
      case 'UID SEARCH': {
        const wanted = /HEADER "?Message-ID"? "?(<[^>]+>)/i.exec(line)?.[1];
        const found = [...this.journal].flatMap((id, place) => (id === wanted ? [place + 1] : []));
        return [['* SEARCH', ...found].join(' '), '% OK done'];
      }
      case 'LOGOUT':
        return ['* BYE', '% OK bye'];
      case 'NOOP':
        return ['% OK done'];
      default:
        return ['% BAD not known'];
    }
  }
}
