import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { onEachBackend } from '../support/backends.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { TestProcess } from '../support/processes.js';
import { spawnApi, spawnWorker } from '../support/processes.js';
import { addOneOfEachRole, addSecondMunicipality } from '../support/second-municipality.js';
import { TestSmtpServer } from '../support/smtp.js';
import { eventually } from '../support/wait.js';

const PASSWORD = 'a password of one’s own';

/** As in production: two api and two worker processes, a database and a mail server of somebody else's. */
onEachBackend((backend) => {
  let database: TestDatabase;
  let smtp: TestSmtpServer;
  let processes: TestProcess[];
  let addresses: string[];
  let administrator: { email: string; password: string };

  beforeAll(async () => {
    database = await createTestDatabase();
    smtp = await TestSmtpServer.start();
    const municipalityId = await addSecondMunicipality(database);
    administrator = (await addOneOfEachRole(database, municipalityId, 'midori.example.jp', PASSWORD)).administrator;
    const settings = {
      ...(await backend.settings()),
      DATABASE_URL: database.applicationUrl,
      SMTP_URL: smtp.url,
      LOG_LEVEL: 'info',
    };
    const apis = await Promise.all([spawnApi(settings), spawnApi(settings)]);
    processes = [...apis, await spawnWorker(settings), await spawnWorker(settings)];
    addresses = apis.map(({ address }) => address);
  }, 60_000);

  afterAll(async () => {
    for (const { child } of processes) child.kill('SIGKILL');
    await smtp.stop();
    await database.drop();
  });

  it('opens a year through one process, shows it in the other, and mails about it once', async () => {
    const [here, there] = addresses.map((address) => new ApiClient(address, administrator));
    const { plans } = await here!.call('listPlans');
    const opened = await here!.call('openCycle', { params: { planId: plans[0]!.id }, body: { fiscalYear: 2019 } });
    const board = await there!.call('readBoard', { params: { cycleId: opened.cycleId } });
    expect(board.sheets.total).toBe(24);
    await eventually('the ledger to be settled', async () => {
      const { rows } = await there!.call('readMailbox');
      return rows.length > 0 && rows.every((mail) => mail.status === 'sent');
    });
    expect(smtp.mails.map((mail) => mail.to)).toEqual([['departmentmember@midori.example.jp']]);
    expect(smtp.mails[0]!.email.subject).toContain('令和元年度');
  });

  it('stops in order when it is told to', async () => {
    const ends = await Promise.all(
      processes.map(async ({ child }) => {
        // close, not exit: only then has all been read that it wrote.
        const end = once(child, 'close');
        child.kill('SIGTERM');
        return end;
      }),
    );
    expect(ends).toEqual(processes.map(() => [0, null]));
    const workers = processes.slice(addresses.length);
    for (const worker of workers) expect(worker.output()).toContain('The worker has stopped');
  });
});
