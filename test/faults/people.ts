import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient, ApiProblem } from '#apps/cli/demo/api-client.js';
import type { Somebody, World } from './world.js';

const PAUSE_MS = 250;

/**
 * People who do their work whatever happens: an answer that did not come is no reason to stop, they look again and
 * repeat what has not been done.
 */
export class People {
  private readonly writers: readonly ApiClient[];
  private readonly administrators: readonly ApiClient[];
  private turn = 0;
  /** Answers that were lost, or errors because something below was away. */
  setbacks = 0;

  constructor(addresses: readonly string[], { writer, administrator }: World) {
    const clients = (person: Somebody) => addresses.map((address) => new ApiClient(address, person));
    this.writers = clients(writer);
    this.administrators = clients(administrator);
  }

  submit(sheetId: string): Promise<void> {
    return this.persist(this.writers, async (client) => {
      const sheet = await client.call('openSheet', { params: { sheetId } });
      if (sheet.stage !== 'draft') return;
      await client.call('runCommand', { params: { sheetId }, body: { command: 'submit', version: sheet.version } });
    });
  }

  /** version: of the year, as this person has read it. */
  publish(cycleId: string, version = 2): Promise<void> {
    return this.persist(this.administrators, async (client) => {
      try {
        await client.call('requestPublication', { params: { cycleId }, body: { version, note: '値を改めました。' } });
      } catch (error) {
        // It was asked for already, and may have been released: the cycle has a new version then.
        if (!(error instanceof ApiProblem) || !['alreadyPublishing', 'staleVersion'].includes(error.problem.code)) throw error;
      }
    });
  }

  /** What a person does with a mail of which the program can't know: looks at the mail server, and decides. */
  resolve(mailId: string, decision: 'wasSent' | 'sendAgain'): Promise<void> {
    return this.persist(this.administrators, async (client) => {
      await client.call('resolveMail', { params: { mailId }, body: { decision } });
    });
  }

  private async persist(clients: readonly ApiClient[], work: (client: ApiClient) => Promise<void>): Promise<void> {
    for (;;) {
      this.turn += 1;
      try {
        return await work(clients[this.turn % clients.length]!);
      } catch (error) {
        // What is refused stays refused, however often somebody asks.
        if (error instanceof ApiProblem && ([400, 403, 404].includes(error.problem.status) || error.problem.code === 'commandRefused')) throw error;
        this.setbacks += 1;
        await sleep(PAUSE_MS);
      }
    }
  }
}
