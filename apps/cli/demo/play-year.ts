import type { Api } from '#libs/contract/api.js';
import type { RouteBody } from '#libs/contract/route.js';
import type { SheetView } from '#libs/contract/sheets.js';
import type { Role } from '#libs/domain/access/role.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { ApiClient } from './api-client.js';
import type { ItemResults } from './pack-results.js';
import { readResults } from './pack-results.js';

const PACK = 'sakado-reform-action-plan';
const FISCAL_YEAR = 2019;

/** The sheet that the division sends back once. */
const SENT_BACK = '6';
const SEND_BACK_REASON = '将来ビジョンの素案ができた時期と、検討した団地の名前を書き足してください。';
const ADDED_IN_ROUND_2 = '素案は北坂戸団地について年度末にまとめたものである。';

/** Sheets handed in late, so that somebody is reminded before the due date, and of one after it. */
const LATE = ['22', '23', '24'];
const LATEST = '24';

interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

/** A whole year of the demo's plan, played through the HTTP API by all of its people. Each step can be called alone. */
export class DemoYear {
  private readonly clients = new Map<string, ApiClient>();

  private constructor(
    private readonly address: string,
    private readonly accounts: readonly Account[],
    private readonly results: ReadonlyMap<string, ItemResults>,
    private readonly say: (line: string) => void,
  ) {}

  static async at(address: string, say: (line: string) => void): Promise<DemoYear> {
    const { accounts } = await new ApiClient(address).call('demoAccounts');
    return new DemoYear(address, accounts, await readResults(PACK, FISCAL_YEAR), say);
  }

  /** Opens the year, twice, and returns the cycle. */
  async open(): Promise<string> {
    const administrator = this.first('administrator');
    const { plans } = await administrator.call('listPlans');
    const params = { planId: plans[0]!.id };
    const preview = await administrator.call('previewOpening', { params, query: { fiscalYear: FISCAL_YEAR } });
    const opened = await administrator.call('openCycle', { params, body: { fiscalYear: FISCAL_YEAR } });
    const again = await administrator.call('openCycle', { params, body: { fiscalYear: FISCAL_YEAR } });
    if (again.created || again.cycleId !== opened.cycleId) throw new Error('opening again made a second cycle');
    this.say(`opened: ${opened.sheets} sheets of ${preview.sheets.total} items; opening again made nothing`);
    return opened.cycleId;
  }

  /** All that happens between opening and publishing. */
  async review(cycleId: string): Promise<void> {
    await this.draftAndSubmit();
    await this.propose();
    await this.settle();
    await this.comment();
    await this.close(cycleId);
  }

  /** Every department drafts and submits, some of them late: the clock moves past the due date meanwhile. */
  async draftAndSubmit(): Promise<void> {
    const onTime = await this.draftAll((sheet) => !LATE.includes(sheet.number));
    await this.moveClock('2020-04-23T10:00:00+09:00');
    const reminded = await this.draftAll((sheet) => sheet.number !== LATEST);
    await this.moveClock('2020-04-28T10:00:00+09:00');
    const late = await this.draftAll(() => true);
    this.say(`drafted and submitted: ${onTime} on time, ${reminded} after the first reminder, ${late} after the due date`);
  }

  /** The division sends one sheet back; its department adds what was asked for; then every grade is proposed. */
  async propose(): Promise<void> {
    await this.moveClock('2020-05-12T10:00:00+09:00');
    const division = this.first('division');
    const sheet = await this.findWaiting(division, SENT_BACK);
    await division.call('runCommand', {
      params: { sheetId: sheet.id },
      body: { command: 'sendBack', version: sheet.version, to: 'draft', reason: SEND_BACK_REASON },
    });
    await this.draftAll(() => true);
    const proposed = await this.workThrough('division', 'grade', (waiting, results) => ({
      command: 'propose',
      version: waiting.version,
      grade: results.get('progress.proposed') ?? results.get('progress')!,
    }));
    this.say(`sent back and handed in again: no. ${SENT_BACK}; grades proposed: ${proposed}`);
  }

  async settle(): Promise<void> {
    await this.moveClock('2020-05-26T10:00:00+09:00');
    const headquarters = this.first('headquarters');
    const settled = await this.workThrough('headquarters', 'opinion', async (sheet, results) => {
      const { version } = await headquarters.call('runCommand', {
        params: { sheetId: sheet.id },
        body: { command: 'opine', version: sheet.version, text: results.get('opinion')! },
      });
      return { command: 'settle', version, grade: results.get('progress')! };
    });
    this.say(`opinions added and grades settled: ${settled}`);
  }

  async comment(): Promise<void> {
    await this.moveClock('2020-06-16T10:00:00+09:00');
    let comments = 0;
    const read = await this.workThrough('citizenCommittee', 'comment', (sheet, results) => {
      const text = results.get('citizenComment') ?? '';
      if (text !== '') comments += 1;
      return { command: 'comment', version: sheet.version, text };
    });
    this.say(`read by the citizen committee: ${read}, with ${comments} comments`);
  }

  async close(cycleId: string): Promise<void> {
    await this.moveClock('2020-07-01T10:00:00+09:00');
    const administrator = this.first('administrator');
    const { version } = await administrator.call('readBoard', { params: { cycleId } });
    await administrator.call('closeCycle', { params: { cycleId }, body: { version } });
    this.say('closed');
  }

  /** note: what was corrected, from the second version on. */
  async requestPublication(cycleId: string, note = ''): Promise<void> {
    const administrator = this.first('administrator');
    const { version } = await administrator.call('readBoard', { params: { cycleId } });
    await administrator.call('requestPublication', { params: { cycleId }, body: { version, note } });
  }

  /** The client of the first account that holds a role. */
  first(role: Role): ApiClient {
    const account = this.accounts.find((candidate) => candidate.role === role);
    if (!account) throw new Error(`the demo has no ${role}`);
    return this.clientOf(account);
  }

  private clientOf(account: Account): ApiClient {
    let client = this.clients.get(account.email);
    if (!client) {
      client = new ApiClient(this.address, { email: account.email, password: account.password });
      this.clients.set(account.email, client);
    }
    return client;
  }

  private async draftAll(wanted: (sheet: { readonly number: string }) => boolean): Promise<number> {
    let submitted = 0;
    for (const account of this.accounts.filter(({ role }) => role === 'departmentMember')) {
      const member = this.clientOf(account);
      for (const card of (await waitingFor(member)).filter(wanted)) {
        await this.draft(member, card.id);
        submitted += 1;
      }
    }
    return submitted;
  }

  private async draft(member: ApiClient, sheetId: string): Promise<void> {
    const params = { sheetId };
    const sheet = await member.call('openSheet', { params });
    const results = this.resultsOf(sheet);
    const addition = sheet.round > 1 ? `\n${ADDED_IN_ROUND_2}` : '';
    const saved = await member.call('saveDraft', {
      params,
      body: {
        version: sheet.version,
        texts: { achievements: `${results.get('achievements')!}${addition}`, nextGoal: results.get('nextGoal')! },
        indicators: indicatorValues(sheet, results),
      },
    });
    await member.call('runCommand', { params, body: { command: 'submit', version: saved.version } });
  }

  /** Lets the first holder of a role run a command on every sheet that waits for it; returns how many there were. */
  private async workThrough(
    role: Role,
    stage: WorkStage,
    decide: (sheet: SheetView, results: ItemResults) => CommandBody | Promise<CommandBody>,
  ): Promise<number> {
    const client = this.first(role);
    const waiting = (await waitingFor(client)).filter((card) => card.stage === stage);
    for (const card of waiting) {
      const params = { sheetId: card.id };
      const sheet = await client.call('openSheet', { params });
      await client.call('runCommand', { params, body: await decide(sheet, this.resultsOf(sheet)) });
    }
    return waiting.length;
  }

  private async findWaiting(client: ApiClient, number: string): Promise<SheetView> {
    const card = (await waitingFor(client)).find((candidate) => candidate.number === number);
    if (!card) throw new Error(`no. ${number} does not wait`);
    return client.call('openSheet', { params: { sheetId: card.id } });
  }

  private resultsOf(sheet: SheetView): ItemResults {
    const results = this.results.get(`item-${sheet.number.padStart(2, '0')}`);
    if (!results) throw new Error(`the pack has no results for no. ${sheet.number}`);
    return results;
  }

  private async moveClock(now: string): Promise<void> {
    await new ApiClient(this.address).call('moveClock', { body: { now } });
  }
}

type CommandBody = RouteBody<Api['runCommand']>;

function indicatorValues(sheet: SheetView, results: ItemResults): Record<string, string> {
  const field = sheet.fields.find((candidate) => candidate.kind === 'indicators');
  const entered = (field?.rows ?? []).filter((row) => !row.relisted);
  return Object.fromEntries(
    entered.map((row) => [
      `${row.indicatorId}.${FISCAL_YEAR}`,
      results.get(`indicators.${row.key}.${FISCAL_YEAR}`) ?? '',
    ]),
  );
}

async function waitingFor(client: ApiClient) {
  const { waiting } = await client.call('myWork');
  if (waiting.total > waiting.rows.length) throw new Error('the demo reads one page of work only');
  return waiting.rows;
}
