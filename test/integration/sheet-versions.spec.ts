import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import type { SheetCard, SheetField, SheetView } from '#libs/contract/sheets.js';
import type { SheetSide } from '#libs/contract/sheet-versions.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { runDemoProgram } from '../support/program.js';

/** A sheet of 坂戸市's running year, written, sent back and written again over HTTP; its review of the year before is published. */

const MEMBER = 'okamoto.zaisei@sakado.example.jp';
const DIVISION = 'sakamoto.suishin@sakado.example.jp';
const CITIZEN = 'aoki.haruka@citizen.example.org';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
const clients = new Map<string, ApiClient>();
let card: SheetCard;
/** What the page showed after each step, with the newest entry of the history then. */
const moments: { readonly seq: number; readonly view: SheetView }[] = [];

const as = (email: string) => {
  const client = clients.get(email) ?? new ApiClient(program.address, { email, password: DEMO_PASSWORD });
  clients.set(email, client);
  return client;
};
const params = () => ({ sheetId: card.id });
const open = (email: string) => as(email).call('openSheet', { params: params() });
const versions = (query: Record<string, string | number> = {}, email = DIVISION) =>
  as(email).call('readSheetVersions', { params: params(), query });

async function remember(): Promise<void> {
  const view = await open(DIVISION);
  moments.push({ seq: view.history[0]!.seq, view });
}

async function save(texts: Record<string, string>, indicators: Record<string, string> = {}): Promise<void> {
  const { version } = await open(MEMBER);
  await as(MEMBER).call('saveDraft', { params: params(), body: { version, texts, indicators } });
  await remember();
}

async function run(email: string, command: object): Promise<void> {
  const { version } = await open(email);
  await as(email).call('runCommand', { params: params(), body: { ...command, version } as never });
  await remember();
}

beforeAll(async () => {
  program = await runDemoProgram({ NENDO_DEMO: 'on' });
  const { waiting } = await as(MEMBER).call('myWork');
  card = waiting.rows.find(({ stage, round, cycle }) => stage === 'draft' && round === 1 && cycle.fiscalYearTo === 2020)!;
  await remember();
  const indicators = moments[0]!.view.fields.find(({ kind }) => kind === 'indicators') as Extract<SheetField, { kind: 'indicators' }>;
  const typed = indicators.rows.filter(({ relisted }) => !relisted);
  const values = (value: string) => Object.fromEntries(typed.map(({ indicatorId }) => [`${indicatorId}.2020`, value]));
  await save({ achievements: '補助金を見直した団体は3団体である。' });
  await save({ achievements: '補助金を見直した団体は5団体である。', nextGoal: '見直しを続ける。' }, values('52件'));
  await save({ nextGoal: '' });
  await save({ nextGoal: '基準を改める。', ...(await explained()) });
  await run(MEMBER, { command: 'submit' });
  await run(DIVISION, { command: 'sendBack', to: 'draft', reason: '団体の名前を書いてください。' });
  await save({ achievements: '補助金を見直した団体は、体育協会など5団体である。' }, values('53件'));
  await run(MEMBER, { command: 'submit' });
  await run(DIVISION, { command: 'propose', grade: 'B' });
}, 120_000);

afterAll(async () => {
  await program.stop();
});

/** A word to each of the check's questions, so that the sheet may be handed in. */
async function explained(): Promise<Record<string, string>> {
  const { warnings } = await open(MEMBER);
  return Object.fromEntries(warnings.map(({ key }) => [`explanation.${key}`, '集計の方法を改めたため。']));
}

/** What a sheet says, whoever may write it. */
function content(fields: readonly SheetField[]) {
  return fields.map((field) => {
    switch (field.kind) {
      case 'text':
      case 'choice':
        return [field.key, field.value];
      case 'money':
      case 'schedule':
        return [field.key, field.cells];
      case 'indicators':
        return [field.key, field.rows];
      case 'grade':
        return [field.key, field.assessed?.value, field.proposed, field.settled];
      default:
        return [field.key];
    }
  });
}

const said = (side: SheetSide, key: string) => {
  const field = side.fields.find((candidate) => candidate.key === key);
  return field && 'value' in field ? field.value : undefined;
};

describe('every version', () => {
  it('says what the page showed then', async () => {
    for (const { seq, view } of moments) {
      const { after } = await versions({ from: 0, to: seq });
      expect({ seq: after.seq, content: content(after.fields), stage: after.stage }).toEqual({
        seq,
        content: content(view.fields),
        stage: view.stage,
      });
    }
  });

  it('is one of the history’s entries: who, when and what, a sitting of saves being one', async () => {
    const { versions: listed } = await versions();
    expect(listed.map(({ action, round }) => `${action} ${round}`)).toEqual([
      'propose 2',
      'submit 2',
      'saveDraft 2',
      'sendBack 1',
      'submit 1',
      'saveDraft 1',
      // What the demo began to write in April.
      'saveDraft 1',
      'open 1',
    ]);
    expect(listed.map(({ seq }) => seq)).toEqual((await open(DIVISION)).history.map(({ seq }) => seq));
  });

  it('stands beside any other, the older one first', async () => {
    const [begun, , , , , submitted, , , again] = moments;
    const pair = await versions({ from: again!.seq, to: submitted!.seq });
    expect([pair.before.seq, pair.after.seq]).toEqual([submitted!.seq, again!.seq]);
    expect([said(pair.before, 'achievements'), said(pair.after, 'achievements')]).toEqual([
      '補助金を見直した団体は5団体である。',
      '補助金を見直した団体は、体育協会など5団体である。',
    ]);
    const whole = await versions({ from: begun!.seq });
    expect([whole.before.stage, whole.after.stage]).toEqual(['draft', 'opinion']);
  });

  it('is compared with the one before where nothing is said', async () => {
    const pair = await versions();
    expect([pair.before.seq, pair.after.seq]).toEqual([moments.at(-2)!.seq, moments.at(-1)!.seq]);
    const grades = [pair.before, pair.after].map(({ fields }) => fields.find(({ kind }) => kind === 'grade'));
    expect(grades).toMatchObject([{ proposed: null }, { proposed: 'B' }]);
  });

  it('before the opening there is nothing else than the opening', async () => {
    const { before, versions: listed } = await versions({ from: 0 });
    expect(before.seq).toBe(listed.at(-1)!.seq);
    expect(said(before, 'achievements')).toBe('');
  });
});

it('lays last year’s sheet beside this year’s', async () => {
  const { before, after, lastYear } = await versions({ from: 'lastYear' });
  expect(lastYear).toMatchObject({ fiscalYearTo: 2019 });
  expect(before).toMatchObject({ seq: null, cycle: lastYear, stage: 'ready' });
  expect(before.fields.find(({ kind }) => kind === 'grade')).toMatchObject({ settled: expect.any(String) });
  expect(said(before, 'achievements')).not.toBe('');
  expect(said(after, 'achievements')).toBe('補助金を見直した団体は、体育協会など5団体である。');
});

it('shows outside people nothing of it, even where they may read the sheet', async () => {
  const { waiting } = await as(CITIZEN).call('myWork');
  const settled = { sheetId: waiting.rows[0]!.id };
  const citizen = as(CITIZEN);
  expect(await citizen.call('openSheet', { params: settled })).toMatchObject({ history: [], unseen: null });
  await expect(citizen.call('readSheetVersions', { params: settled })).rejects.toThrow('404');
  await expect(citizen.call('markSheetSeen', { params: settled, body: { seq: 1 } })).rejects.toThrow('404');
  await expect(citizen.call('previewSheet', { params: settled })).rejects.toThrow('404');
});

describe('what has changed since somebody last looked', () => {
  const see = async (email: string, seq?: number) => {
    const shown = seq ?? (await open(email)).history[0]!.seq;
    await as(email).call('markSheetSeen', { params: params(), body: { seq: shown } });
    return shown;
  };
  const later = (minutes: number) => {
    now += minutes * 60_000;
    return as(MEMBER).call('moveClock', { body: { now: new Date(now).toISOString() } });
  };
  let now: number;
  let seenAt: number;

  beforeAll(async () => {
    now = Date.parse((await as(MEMBER).call('readClock')).now);
  });

  it('is nothing to those who have never looked, and nothing that they did themselves', async () => {
    expect((await open(MEMBER)).unseen).toBeNull();
    seenAt = await see(MEMBER);
    await see(DIVISION);
    await run(DIVISION, { command: 'withdraw' });
    expect((await open(DIVISION)).unseen).toBeNull();
  });

  it('is every place that others changed, until the visit is over', async () => {
    const { unseen } = await open(MEMBER);
    // Fetching is not looking: the answer stays the same.
    expect((await open(MEMBER)).unseen).toEqual(unseen);
    expect(unseen).toMatchObject({ seq: seenAt, places: 1 });
    const { before, after } = await versions({ from: unseen!.seq });
    expect([before.stage, after.stage]).toEqual(['opinion', 'grade']);
    await see(MEMBER);
    expect((await open(MEMBER)).unseen).toEqual(unseen);
    await later(31);
    expect((await open(MEMBER)).unseen).toBeNull();
  });

  it('stays what it was when an old tab tells again what it had shown, or one that has seen too much', async () => {
    await see(MEMBER, 0);
    await Promise.all([see(MEMBER, 0), see(MEMBER, 0), see(MEMBER, 1)]);
    await see(MEMBER, 2_000_000_000);
    await run(DIVISION, { command: 'propose', grade: 'A' });
    await later(31);
    // The mark, and the stage.
    expect((await open(MEMBER)).unseen).toMatchObject({ places: 2 });
    const [row] = await program.database.asOwner<{ rows: number }>('SELECT count(*)::int AS rows FROM sheet_views');
    expect(row!.rows).toBe(2);
  });
});
