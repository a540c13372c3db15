import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { Meeting, MeetingItem } from '#libs/contract/meetings.js';
import type { Role } from '#libs/domain/access/role.js';
import { ROLES } from '#libs/domain/access/role.js';
import type { RemarkStage } from '#libs/domain/review/remark.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { runDemoProgram } from '../support/program.js';
import type { Credentials } from '../support/second-municipality.js';
import { addOneOfEachRole, addSecondMunicipality } from '../support/second-municipality.js';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let cycleId: string;
let ogawa: ApiClient;
let matsuda: ApiClient;
let division: ApiClient;
let member: ApiClient;
let citizen: ApiClient;
let ours: Record<Role, Credentials>;
let theirs: Record<Role, Credentials>;

beforeAll(async () => {
  program = await runDemoProgram();
  const year = await DemoYear.at(program.address, () => undefined);
  cycleId = await year.open();
  await year.draftAndSubmit();
  await year.propose();
  ogawa = signedIn('ogawa.honbu@sakado.example.jp');
  matsuda = signedIn('matsuda.honbu@sakado.example.jp');
  member = signedIn('okamoto.zaisei@sakado.example.jp');
  division = year.first('division');
  citizen = year.first('citizenCommittee');
  const [sakado] = await program.database.asOwner<{ id: string }>('SELECT id FROM municipalities');
  ours = await addOneOfEachRole(program.database, sakado!.id, 'ours.example.jp');
  theirs = await addOneOfEachRole(program.database, await addSecondMunicipality(program.database), 'theirs.example.jp');
}, 90_000);

afterAll(async () => {
  await program.stop();
});

const signedIn = (email: string) => new ApiClient(program.address, { email, password: DEMO_PASSWORD });
const readMeeting = (client = ogawa, query = {}): Promise<Meeting> => client.call('readMeeting', { params: { cycleId }, query });
const item = async (number: string, client = ogawa): Promise<MeetingItem> =>
  (await readMeeting(client)).items.rows.find(({ sheet }) => sheet.number === number)!;
const sheetId = async (number: string) => (await item(number)).sheet.id;
const remarks = (client: ApiClient, id: string, stage: RemarkStage = 'opinion') =>
  client.call('readSheetRemarks', { params: { sheetId: id }, query: { stage } });

interface Said {
  readonly text: string;
  readonly version?: number;
  readonly round?: number;
  readonly stage?: RemarkStage;
}

const remark = (client: ApiClient, id: string, { text, version = 0, round = 1, stage = 'opinion' }: Said) =>
  client.call('saveSheetRemark', { params: { sheetId: id }, body: { stage, round, version, text } });

async function settle(client: ApiClient, number: string, grade = 'B') {
  const { sheet } = await item(number);
  const params = { sheetId: sheet.id };
  const opined = await client.call('runCommand', { params, body: { command: 'opine', version: sheet.version, text: '意見' } });
  return client.call('runCommand', { params, body: { command: 'settle', version: opined.version, grade } });
}

describe('the meeting', () => {
  it('is the whole agenda at once: counts, members, sections, and the sheets as printed', async () => {
    const meeting = await readMeeting();
    expect(meeting.counts).toEqual({ total: 24, before: 0, waiting: 24, settled: 0 });
    expect(meeting.proposed.marks.reduce((sum, { count }) => sum + count, 0)).toBe(24);
    expect(meeting.settled).toMatchObject({ total: 0, blank: 0 });
    expect(meeting.members.map(({ name }) => name).toSorted()).toEqual(['headquarters', '小川 正彦', '松田 和子'].toSorted());
    expect(meeting.items.rows.map(({ sheet }) => sheet.number)).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
    const tops = meeting.sections.filter(({ depth }) => depth === 0);
    expect(tops.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(24);
    const [first] = meeting.items.rows;
    expect(first!.sheet.commands.map(({ name }) => name)).toEqual(['opine', 'settle', 'sendBack']);
    expect(first!.sheet.history).toEqual([]);
    expect(first!.remarks).toEqual({ stage: 'opinion', round: 1, maxLength: 2000, said: [], own: { version: 0, text: '' } });
  });

  it('lists one section, and the last page there is', async () => {
    const { sections } = await readMeeting();
    for (const { key, total } of sections) {
      const { items } = await readMeeting(ogawa, { section: key, page: 9 });
      expect([items.total, items.rows.length, items.page]).toEqual([total, total, 1]);
      expect(items.rows.every(({ sectionKey }) => sectionKey === key)).toBe(true);
    }
    expect((await readMeeting(ogawa, { section: 'nobody’s' })).items.rows).toEqual([]);
  });

  it('lets those who run the year read along, and neither settle nor remark', async () => {
    const { sheet, remarks: said } = await item('1', division);
    expect(sheet.commands.map(({ name }) => name)).toEqual(['withdraw']);
    expect(said.own).toBeNull();
    await expect(readMeeting(member)).rejects.toThrow('403');
    await expect(readMeeting(citizen)).rejects.toThrow('403');
  });

  it('shows the mark of the year before, where one was settled', async () => {
    expect((await item('1')).previous).toBeNull();
    await program.database.asOwner(
      `INSERT INTO cycles (municipality_id, id, plan_id, fiscal_year_from, fiscal_year_to, status, template, scales, route, sections, opened_at)
       SELECT municipality_id, gen_random_uuid(), plan_id, 2018, 2018, 'published', template, scales, route, sections, opened_at FROM cycles WHERE id = $1`,
      [cycleId],
    );
    await program.database.asOwner(
      `INSERT INTO sheets (municipality_id, id, cycle_id, item_id, section_key, position, carried, stage, stage_since, settled_grade)
       SELECT s.municipality_id, gen_random_uuid(), o.id, s.item_id, s.section_key, s.position, s.carried,
         CASE s.carried->>'number' WHEN '2' THEN 'grade' ELSE 'ready' END, s.stage_since, 'C'
       FROM sheets s JOIN cycles o ON o.fiscal_year_to = 2018 WHERE s.cycle_id = $1 AND s.carried->>'number' IN ('1', '2')`,
      [cycleId],
    );
    expect((await item('1')).previous).toMatchObject({ fiscalYearTo: 2018, mark: { symbol: 'C', word: { ja: 'やや遅れ' } } });
    expect((await item('2')).previous).toBeNull();
  });
});

describe('a remark', () => {
  it('is each member’s own, read by the committee and those who run the year', async () => {
    const id = await sheetId('1');
    await remark(ogawa, id, { text: '目標の時期を明らかに。' });
    await remark(matsuda, id, { text: '取組は評価できる。' });
    const said = [
      { name: '小川 正彦', mine: true, round: 1, text: '目標の時期を明らかに。' },
      { name: '松田 和子', mine: false, round: 1, text: '取組は評価できる。' },
    ];
    const read = await remarks(ogawa, id);
    expect(read.said).toMatchObject(said);
    expect(read.own).toEqual({ version: 1, text: '目標の時期を明らかに。' });
    expect((await item('1', division)).remarks.said).toMatchObject(said.map((one) => ({ ...one, mine: false })));
  });

  it('leaves the sheet as it was, in its history too, and stands in the chain', async () => {
    const { sheet } = await item('1');
    const opened = await member.call('openSheet', { params: { sheetId: sheet.id } });
    expect(opened.version).toBe(sheet.version);
    expect(JSON.stringify(opened)).not.toContain('目標の時期を明らかに。');
    const report = await division.call('readReport', { params: { cycleId } });
    expect(JSON.stringify(report)).not.toContain('目標の時期を明らかに。');
    const rows = await program.database.asOwner<{ payload: object }>(
      `SELECT payload FROM history_entries WHERE subject_kind = 'remark' AND actor_name = '小川 正彦'`,
    );
    expect(rows).toEqual([{ payload: { sheetId: sheet.id, stage: 'opinion', round: 1, from: '', to: '目標の時期を明らかに。' } }]);
  });

  it('is saved once, however often it is sent, and loses no word in two windows', async () => {
    const id = await sheetId('2');
    const twice = await Promise.all([remark(ogawa, id, { text: '一度' }), remark(ogawa, id, { text: '一度' })]);
    expect(twice.map(({ version }) => version)).toEqual([1, 1]);
    expect(await remark(ogawa, id, { text: '二度', version: 1 })).toMatchObject({ version: 2 });
    const late = remark(ogawa, id, { text: '別の窓で書いたもの', version: 1 });
    await expect(late).rejects.toMatchObject({
      problem: { code: 'staleVersion', currentVersion: 2, conflicts: [{ field: 'remark', yours: '別の窓で書いたもの', theirs: '二度' }] },
    });
    expect((await remarks(ogawa, id)).own).toEqual({ version: 2, text: '二度' });
    const taken = await remark(ogawa, id, { text: '', version: 2 });
    expect(await remarks(ogawa, id)).toMatchObject({ said: [], own: { version: taken.version, text: '' } });
  });

  it('is refused with every reason at once', async () => {
    const long = { text: 'あ'.repeat(2_001), stage: 'comment' } as const;
    await expect(remark(ogawa, await sheetId('3'), long)).rejects.toThrow('wrongStage');
    await expect(remark(ogawa, await sheetId('3'), { ...long, stage: 'opinion' })).rejects.toThrow('"length":2001,"max":2000');
  });

  it.each(ROLES)('of the headquarters is %s’s to read, or not', async (role) => {
    const id = await sheetId('1');
    const client = new ApiClient(program.address, ours[role]);
    if (['headquarters', 'division', 'administrator'].includes(role)) {
      expect((await remarks(client, id)).said).toHaveLength(2);
    } else {
      await expect(remarks(client, id)).rejects.toThrow(role === 'citizenCommittee' ? '404' : '403');
    }
    if (role !== 'headquarters') await expect(remark(client, id, { text: '口をはさむ' })).rejects.toThrow(/40[34]/);
  });

  it.each(ROLES)('is hidden from %s of another municipality', async (role) => {
    const id = await sheetId('1');
    const client = new ApiClient(program.address, theirs[role]);
    await expect(remarks(client, id)).rejects.toThrow(/40[34]/);
    await expect(remark(client, id, { text: '口をはさむ' })).rejects.toThrow(/40[34]/);
    await expect(readMeeting(client)).rejects.toThrow(/40[34]/);
  });

  it('is of its round: the next one begins anew, and the one before can be read', async () => {
    const { sheet } = await item('4');
    const params = { sheetId: sheet.id };
    await remark(matsuda, sheet.id, { text: '数値を確かめられたい。' });
    const back = await ogawa.call('runCommand', {
      params,
      body: { command: 'sendBack', version: sheet.version, to: 'grade', reason: '数値を確かめてください。' },
    });
    await expect(remark(matsuda, sheet.id, { text: 'さらに', version: 1 })).rejects.toThrow('wrongStage');
    expect((await remarks(matsuda, sheet.id)).own).toBeNull();
    await division.call('runCommand', { params, body: { command: 'propose', version: back.version, grade: 'B' } });
    await expect(remark(matsuda, sheet.id, { text: 'さらに', version: 1, round: 1 })).rejects.toThrow('staleVersion');
    const again = await remarks(matsuda, sheet.id);
    expect(again).toMatchObject({ round: 2, said: [{ round: 1, text: '数値を確かめられたい。' }], own: { version: 0, text: '' } });
    await remark(matsuda, sheet.id, { text: '確かめた。', round: 2 });
    expect((await remarks(division, sheet.id)).said.map(({ round, text }) => [round, text])).toEqual([
      [1, '数値を確かめられたい。'],
      [2, '確かめた。'],
    ]);
  });
});

describe('settling', () => {
  it('ends the remarks of the headquarters; who is late is told, and nothing is settled twice', async () => {
    const { sheet } = await item('5');
    await remark(matsuda, sheet.id, { text: '賛成する。' });
    await settle(ogawa, '5', 'C');
    const late = matsuda.call('runCommand', {
      params: { sheetId: sheet.id },
      body: { command: 'settle', version: sheet.version, grade: 'A' },
    });
    await expect(late).rejects.toThrow('staleVersion');
    await expect(remark(matsuda, sheet.id, { text: '反対する。', version: 1 })).rejects.toThrow('wrongStage');
    const meeting = await readMeeting();
    expect(meeting.counts).toMatchObject({ waiting: 23, settled: 1 });
    expect(meeting.settled.marks.find(({ symbol }) => symbol === 'C')?.count).toBe(1);
    expect((await item('5')).remarks).toMatchObject({ said: [{ text: '賛成する。' }], own: null });
  });

  it('begins those of the citizen committee, which the headquarters do not read', async () => {
    const id = await sheetId('5');
    await remark(citizen, id, { text: '分かりやすい説明を。', stage: 'comment' });
    expect((await remarks(citizen, id, 'comment')).own).toEqual({ version: 1, text: '分かりやすい説明を。' });
    expect((await remarks(division, id, 'comment')).said).toMatchObject([{ text: '分かりやすい説明を。' }]);
    await expect(remarks(ogawa, id, 'comment')).rejects.toThrow('404');
    await expect(remarks(citizen, id, 'opinion')).rejects.toThrow('404');
    await expect(remark(citizen, await sheetId('6'), { text: 'まだ', stage: 'comment' })).rejects.toThrow('404');
  });

  it('shows a deputy among the members, with the one who is away', async () => {
    await program.database.asOwner(
      `INSERT INTO absences (municipality_id, id, account_id, deputy_id, from_on, to_on)
       SELECT a.municipality_id, gen_random_uuid(), a.id, b.id, '2020-05-01', '2020-06-30'
       FROM accounts a JOIN accounts b ON b.municipality_id = a.municipality_id AND b.email = 'sakamoto.suishin@sakado.example.jp'
       WHERE a.email = 'matsuda.honbu@sakado.example.jp'`,
    );
    const { members } = await readMeeting();
    expect(members.find(({ inPlaceOf }) => inPlaceOf.length > 0)).toMatchObject({ inPlaceOf: ['松田 和子'], committees: [] });
    await remark(division, await sheetId('7'), { text: '代理で述べる。' });
    const [row] = await program.database.asOwner<{ payload: { inPlaceOf: object } }>(
      `SELECT payload FROM history_entries WHERE subject_kind = 'remark' ORDER BY seq DESC LIMIT 1`,
    );
    expect(row!.payload.inPlaceOf).toMatchObject([{ name: '松田 和子' }]);
  });
});
