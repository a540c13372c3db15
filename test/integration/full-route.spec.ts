import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import type { RouteBody } from '#libs/contract/route.js';
import type { runCommand, SheetView } from '#libs/contract/sheets.js';
import type { Role } from '#libs/domain/access/role.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { Account } from '#libs/features/accounts/account.entity.js';
import { RoleGrantRow } from '#libs/features/accounts/role-grant.entity.js';
import { History } from '#libs/features/audit/history.js';
import type { PlanPack } from '#libs/features/imports/plan-pack.js';
import { readPlanPack } from '#libs/features/imports/read-plan-pack.js';
import { SystemClock } from '#libs/platform/clock/clock.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { runDemoProgram } from '../support/program.js';
import { addOneOfEachRole, planPackImport } from '../support/second-municipality.js';

type CommandBody = RouteBody<typeof runCommand>;
type WithoutVersion<T> = T extends unknown ? Omit<T, 'version'> : never;

/** A plan of two items that uses every stage there is: nothing but data makes it differ from the demo's. */
async function packOfEveryStage(): Promise<PlanPack> {
  const pack = await readPlanPack(path.join(projectRoot(), 'seeds', 'sakado-reform-action-plan'));
  const plan = (scope: 'plan' | 'leadDepartment', role: Role) => ({ role, scope });
  return {
    ...pack,
    items: pack.items.slice(0, 2),
    indicators: [],
    results: [],
    plan: {
      ...pack.plan,
      municipality: { key: 'midori', name: { ja: '緑市' } },
      scales: {
        progress: {
          kind: 'achievement',
          marks: ['◎', '○', '△', '×'].map((symbol) => ({ symbol, word: { ja: symbol }, tone: 'neutral' as const })),
        },
      },
      template: {
        ...pack.plan.template,
        fields: [
          ...pack.plan.template.fields,
          { key: 'reply', kind: 'text', label: { ja: '担当課の回答' }, stage: 'reply', required: true, maxLength: 500 },
        ],
      },
      route: [
        { stage: 'draft', actor: plan('leadDepartment', 'departmentMember'), due: '04-24' },
        { stage: 'approve', actor: plan('leadDepartment', 'departmentHead'), due: '05-01' },
        { stage: 'grade', actor: plan('plan', 'division'), due: '05-15' },
        { stage: 'opinion', actor: plan('plan', 'headquarters'), text: 'opinion', due: '05-29' },
        { stage: 'comment', actor: plan('plan', 'citizenCommittee'), text: 'citizenComment', due: '06-19' },
        { stage: 'reply', actor: plan('leadDepartment', 'departmentMember'), text: 'reply', due: '06-30' },
      ],
    },
  };
}

describe('a plan on the full route', () => {
  let program: Awaited<ReturnType<typeof runDemoProgram>>;
  let people: Record<Role, ApiClient>;
  let sheetId: string;
  let cycleId: string;

  beforeAll(async () => {
    program = await runDemoProgram();
    const imports = planPackImport(program.database);
    const municipalityId = await imports.import(await packOfEveryStage(), { kind: 'command-line', id: 'test', name: 'test' });
    const credentials = await addOneOfEachRole(program.database, municipalityId, 'midori.example.jp');
    people = Object.fromEntries(
      Object.entries(credentials).map(([role, person]) => [role, new ApiClient(program.address, person)]),
    ) as Record<Role, ApiClient>;
    // The member who drafts also holds the division's role: four eyes must keep them from grading their own sheet.
    await program.database.tenants.transaction(municipalityId, async (tx) => {
      const { id: accountId } = await tx.manager.findOneByOrFail(Account, { municipalityId, email: credentials.departmentMember.email });
      await tx.manager.insert(RoleGrantRow, { municipalityId, id: randomUUID(), accountId, role: 'division', departmentId: null, planId: null });
    });
    const { plans } = await people.administrator.call('listPlans');
    ({ cycleId } = await people.administrator.call('openCycle', { params: { planId: plans[0]!.id }, body: { fiscalYear: 2020 } }));
    const { waiting } = await people.departmentMember.call('myWork');
    sheetId = waiting.rows[0]!.id;
  }, 60_000);

  afterAll(async () => {
    await program.stop();
  });

  const open = (role: Role): Promise<SheetView> => people[role].call('openSheet', { params: { sheetId } });
  const run = async (role: Role, command: WithoutVersion<CommandBody>): Promise<Stage> => {
    const { version } = await open(role);
    const body = { ...command, version };
    return (await people[role].call('runCommand', { params: { sheetId }, body })).stage;
  };
  const offered = async (role: Role) => (await open(role)).commands.map((command) => command.name);
  const write = async (role: Role, texts: Record<string, string>) => {
    const { version } = await open(role);
    await people[role].call('saveDraft', { params: { sheetId }, body: { version, texts } });
  };

  it('lets the department submit, take back, and submit again', async () => {
    await write('departmentMember', { achievements: '取り組んだ。', nextGoal: '続ける。' });
    expect(await run('departmentMember', { command: 'submit' })).toBe('approve');
    expect(await offered('departmentMember')).toEqual(['withdraw']);
    expect(await run('departmentMember', { command: 'withdraw' })).toBe('draft');
    expect(await run('departmentMember', { command: 'submit' })).toBe('approve');
  });

  it('lets the head of the department approve, and nobody else', async () => {
    await expect(run('division', { command: 'approve' })).rejects.toThrow('notActor');
    expect(await offered('departmentHead')).toEqual(['approve', 'sendBack']);
    expect(await run('departmentHead', { command: 'approve' })).toBe('grade');
  });

  it('keeps whoever submitted from grading, though the role would allow it', async () => {
    expect(await offered('departmentMember')).not.toContain('propose');
    await expect(run('departmentMember', { command: 'propose', grade: '○' })).rejects.toThrow('fourEyes');
    await expect(run('division', { command: 'propose', grade: 'A' })).rejects.toThrow('gradeUnknown');
    expect(await run('division', { command: 'propose', grade: '○' })).toBe('opinion');
  });

  it('lets headquarters speak and settle, and the division take back until then', async () => {
    expect(await offered('division')).toEqual(['withdraw']);
    await expect(run('headquarters', { command: 'settle', grade: '△' })).rejects.toThrow('fieldRequired');
    expect(await run('headquarters', { command: 'opine', text: 'より早く。' })).toBe('opinion');
    expect(await offered('division')).toEqual([]);
    expect(await run('headquarters', { command: 'settle', grade: '△' })).toBe('comment');
  });

  it('shows the citizen committee the settled grade, not how it came about', async () => {
    const sheet = await open('citizenCommittee');
    const grade = sheet.fields.find((field) => field.kind === 'grade')!;
    expect(grade).toMatchObject({ proposed: null, settled: '△' });
    expect(sheet.history).toEqual([]);
    expect(await run('citizenCommittee', { command: 'comment', text: '' })).toBe('reply');
  });

  it('asks the department for its reply, and is then ready', async () => {
    await expect(run('departmentMember', { command: 'reply', text: '  ' })).rejects.toThrow('textRequired');
    expect(await run('departmentMember', { command: 'reply', text: '改めます。' })).toBe('ready');
    expect(await offered('headquarters')).toEqual([]);
  });

  it('lets the administrator send a finished sheet back, to any stage, with a reason', async () => {
    const [sendBack] = (await open('administrator')).commands;
    expect(sendBack).toEqual({ name: 'sendBack', to: ['draft', 'approve', 'grade', 'opinion', 'comment', 'reply'] });
    await expect(run('administrator', { command: 'sendBack', to: 'grade', reason: ' ' })).rejects.toThrow('reasonRequired');
    expect(await run('administrator', { command: 'sendBack', to: 'grade', reason: '値が改まった。' })).toBe('grade');
    const sheet = await open('division');
    expect(sheet).toMatchObject({ round: 2, sendBack: { reason: '値が改まった。', from: 'ready' } });
    expect(sheet.fields.find((field) => field.key === 'reply')).toMatchObject({ value: '改めます。' });
  });

  it('tells outside people nothing of why a sheet came back, nor a grade that does not count', async () => {
    const { handedOn } = await people.citizenCommittee.call('myWork');
    for (const card of handedOn.rows) expect(card).not.toHaveProperty('sendBack');
    await expect(open('citizenCommittee')).rejects.toThrow('404');
    const { fields } = await open('division');
    expect(fields.find((field) => field.kind === 'grade')).toMatchObject({ proposed: '○', settled: null });
    const board = await people.administrator.call('readBoard', { params: { cycleId } });
    expect(board.sheets.rows.map((row) => row.grade)).toEqual([null, null]);
  });

  it('answers a page past the end with the last one', async () => {
    const { waiting } = await people.departmentMember.call('myWork', { query: { page: 9 } });
    expect(waiting).toMatchObject({ page: 1 });
    expect(waiting.rows.length).toBeGreaterThan(0);
  });

  it('keeps what moved a sheet in its history, however often it was saved', async () => {
    const [municipality] = await program.database.asOwner<{ id: string }>("SELECT id FROM municipalities WHERE key = 'midori'");
    const history = new History(new SystemClock());
    await program.database.tenants.transaction(municipality!.id, async (tx) => {
      for (let count = 0; count < 210; count += 1) {
        await history.append(tx, {
          actor: { kind: 'account', id: `writer ${count}`, name: 'writer' },
          subject: { kind: 'sheet', id: sheetId },
          action: 'saveDraft',
          payload: { round: 2, changes: {} },
        });
      }
    });
    const entries = (await open('division')).history;
    expect(entries.filter((entry) => entry.action === 'submit')).toHaveLength(2);
    await program.database.asOwner("DELETE FROM history_entries WHERE actor_name = 'writer'");
  });

  it('lets a role that is held for another plan neither read nor administer this one', async () => {
    const outsider = randomUUID();
    await program.database.asOwner(
      `INSERT INTO plans SELECT municipality_id, $1, 'other', name, period_from, period_to, contact, levels, scales, template, route
       FROM plans WHERE municipality_id = (SELECT id FROM municipalities WHERE key = 'midori')`,
      [outsider],
    );
    const set = (planId: string | null) =>
      program.database.asOwner(
        `UPDATE role_grants SET plan_id = $1 WHERE role = 'administrator' AND account_id IN
           (SELECT id FROM accounts WHERE email = 'administrator@midori.example.jp')`,
        [planId],
      );
    await set(outsider);
    const { administrator } = people;
    const params = { cycleId };
    await expect(open('administrator')).rejects.toThrow('404');
    await expect(administrator.call('readBoard', { params })).rejects.toThrow('404');
    await expect(administrator.call('readReport', { params })).rejects.toThrow('404');
    await expect(administrator.call('closeCycle', { params, body: { version: 1 } })).rejects.toThrow('404');
    await expect(administrator.call('requestPublication', { params, body: { version: 1 } })).rejects.toThrow('404');
    await set(null);
  });

  it('has the whole way in the history, newest first', async () => {
    const { history } = await open('division');
    expect(history.map((entry) => entry.action)).toEqual([
      'sendBack', 'reply', 'comment', 'settle', 'opine', 'propose', 'approve', 'submit', 'withdraw', 'submit', 'saveDraft', 'open',
    ]);
    expect(history.at(-2)!.changes.map((change) => change.to)).toEqual(['取り組んだ。', '続ける。']);
  });

  it('is not closed while a sheet is unfinished, and says which', async () => {
    const { version } = await people.administrator.call('readBoard', { params: { cycleId } });
    const close = people.administrator.call('closeCycle', { params: { cycleId }, body: { version } });
    await expect(close).rejects.toThrow('"numbers":["1","2"]');
  });
});
