import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { Publication } from '#libs/contract/cycles.js';
import { reportSchema } from '#libs/report/report-schema.js';
import { importPonds, RESULTS } from '../support/pond-plan.js';
import { runDemoProgram } from '../support/program.js';
import { eventually } from '../support/wait.js';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let administrator: ApiClient;
let cycleId: string;

beforeAll(async () => {
  program = await runDemoProgram();
  administrator = (await DemoYear.at(program.address, () => undefined)).first('administrator');
  const planId = await importPonds(administrator, RESULTS);
  const { plans } = await administrator.call('listPlans');
  cycleId = plans.find(({ id }) => id === planId)!.cycles[0]!.id;
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const board = () => administrator.call('readBoard', { params: { cycleId } });
const changes = () => administrator.call('readPublicationChanges', { params: { cycleId } });
const versionOf = async (version: number): Promise<Publication> => (await board()).publications.find((one) => one.version === version)!;

async function request(note: string): Promise<Publication> {
  return administrator.call('requestPublication', { params: { cycleId }, body: { version: (await board()).version, note } });
}

/** Asks for a version, and waits until it is released or has failed. */
async function publish(note = ''): Promise<Publication> {
  const { version } = await request(note);
  return eventually('the version', async () => {
    const publication = await versionOf(version);
    return publication.status !== 'building' && publication;
  });
}

async function withdraw({ id }: Pick<Publication, 'id'>, reason: string, version?: number): Promise<Publication> {
  const body = { version: version ?? (await board()).version, reason };
  return administrator.call('withdrawPublication', { params: { publicationId: id }, body });
}

it('replaces nothing at first, and needs no note', async () => {
  expect(await changes()).toMatchObject({ replaces: null, changes: { total: 0 } });
  expect(await publish()).toMatchObject({ version: 1, status: 'built', live: true, replaces: null, changes: null, problems: [], progress: null });
});

it('tells beforehand what a correction changes, and publishes just that', async () => {
  expect(await changes()).toMatchObject({ replaces: 1, changes: { total: 0, rows: [] } });
  await importPonds(administrator, { ...RESULTS, wells: ['3か所を点検した。', '済'] });
  const told = await changes();
  expect(told).toMatchObject({
    replaces: 1,
    changes: {
      total: 1,
      rows: [
        {
          kind: 'changed',
          itemKey: 'wells',
          number: '2',
          fields: [
            { label: { ja: '記録', en: 'Record' }, before: '2か所を点検した。', after: '3か所を点検した。' },
            { label: { ja: '状況' }, before: '未 済んでいない', after: '済 済んだ' },
          ],
        },
      ],
    },
  });
  const { sheets } = await board();
  expect(told.changes.rows[0]!.sheetId).toBe(sheets.rows.find(({ number }) => number === '2')!.id);

  await expect(request(' ')).rejects.toThrow('noteRequired');
  const second = await publish('井戸の点検の記録を直しました。');
  expect(second).toMatchObject({ version: 2, live: true, replaces: 1, changes: 1 });
  const report = reportSchema.parse(await (await fetch(`${program.address}${second.path}report.json`)).json());
  expect(report.release).toMatchObject({ version: 2, replaces: 1, note: '井戸の点検の記録を直しました。' });
  expect(report.changes).toEqual(told.changes.rows.map(({ sheetId: _, ...change }) => change));
  expect(await changes()).toMatchObject({ replaces: 2, changes: { total: 0 } });
});

it('refuses at once what could not be set in type, with every reason and the sheet where it is put right', async () => {
  const { sheets } = await board();
  // As it may have been written before such letters were refused where they come in.
  await program.database.asOwner(`UPDATE sheets SET texts = texts || '{"note": "護岸を\u{E000}直した。"}', version = version + 1 WHERE id = $1`, [
    sheets.rows.find(({ number }) => number === '1')!.id,
  ]);
  const problem = await request('').then(
    () => undefined,
    (error: { problem?: { refusals?: object[] } }) => error.problem,
  );
  expect(problem?.refusals).toEqual([
    { code: 'noteRequired' },
    {
      code: 'publicationUnprintable',
      itemKey: 'ponds',
      sheetId: sheets.rows.find(({ number }) => number === '1')!.id,
      number: '1',
      title: '池の手入れ',
      label: { ja: '記録', en: 'Record' },
      characters: ['\u{E000}'],
    },
  ]);
  await importPonds(administrator, RESULTS);
  expect((await board()).publications).toHaveLength(2);
});

it('withdraws what is live: once, with a reason, and nothing of the year is public then', async () => {
  const second = await versionOf(2);
  await expect(withdraw(second, ' ')).rejects.toThrow('reasonRequired');
  await expect(withdraw(second, 'あ'.repeat(1_001))).rejects.toThrow('reasonTooLong');
  await expect(withdraw(second, '誤りがありました。', 999)).rejects.toThrow('staleVersion');
  const later = { version: (await board()).version, note: '訂正します。', publishOn: '2099-04-01', publishAt: '09:00' };
  const { scheduledActionId } = await administrator.call('schedulePublication', { params: { cycleId }, body: later });
  const { version, scheduledPublication } = await board();
  expect(scheduledPublication).toMatchObject({ note: '訂正します。' });
  const both = await Promise.all([withdraw(second, '誤りがありました。', version), withdraw(second, '誤りがありました。', version)]);
  for (const withdrawn of both) expect(withdrawn).toMatchObject({ live: false, withdrawal: { reason: '誤りがありました。' } });
  await expect(withdraw(second, '別の理由。')).rejects.toThrow('publicationWithdrawn');
  const { cycle, publications, scheduledPublication: waiting } = await board();
  expect([cycle.status, publications.some(({ live }) => live), waiting]).toEqual(['closed', false, null]);
  const history = await program.database.asOwner("SELECT payload->'cancelled' AS cancelled FROM history_entries WHERE subject_id = $1 AND action = 'withdraw'", [
    second.id,
  ]);
  expect(history).toEqual([{ cancelled: [scheduledActionId] }]);
});

it('publishes again as the next version, which corrects the newest one that was not withdrawn', async () => {
  expect(await changes()).toMatchObject({ replaces: 1 });
  await expect(request('')).rejects.toThrow('noteRequired');
  expect(await publish('取り下げた版に代わるものです。')).toMatchObject({ version: 3, live: true, replaces: 1, changes: 0 });
});

it('withdraws what is not live beside the version that is', async () => {
  const first = await withdraw(await versionOf(1), '古い版です。');
  expect(first).toMatchObject({ version: 1, live: false });
  expect([(await board()).cycle.status, (await versionOf(3)).live]).toEqual(['published', true]);
});

it('shows how far a build is, and withdraws nothing that was never released', async () => {
  await program.database.asOwner(
    `INSERT INTO publications (municipality_id, id, cycle_id, version, status, note, requested_by, requested_at, progress)
     SELECT municipality_id, gen_random_uuid(), cycle_id, 4, 'building', '', requested_by, now(), '{"done": 2, "total": 8, "step": "pdf"}'
     FROM publications WHERE id = $1`,
    [(await versionOf(3)).id],
  );
  const fourth = await versionOf(4);
  expect(fourth.progress).toEqual({ done: 2, total: 8, step: 'pdf' });
  await expect(withdraw(fourth, '理由。')).rejects.toThrow('publicationNotBuilt');
  // The fourth may be about to say what it corrects in the third.
  await expect(withdraw(await versionOf(3), '理由。')).rejects.toThrow('alreadyPublishing');
  await expect(request('別の版。')).rejects.toThrow('alreadyPublishing');
  await program.database.asOwner("UPDATE publications SET requested_at = '2000-01-01' WHERE id = $1", [fourth.id]);
});

it('gives up a build that was lost, and one that cannot succeed; what is public stays', async () => {
  await program.database.asOwner("UPDATE sheets SET settled_grade = 'Z', version = version + 1 WHERE cycle_id = $1 AND carried->>'number' = '1'", [cycleId]);
  const fifth = await publish('直しました。');
  expect(fifth).toMatchObject({ version: 5, status: 'failed', problems: [{ problem: { code: 'unexpected' } }] });
  expect(await versionOf(4)).toMatchObject({ status: 'failed', problems: [{ problem: { code: 'buildOutOfTime' } }] });
  await expect(withdraw(fifth, '理由。')).rejects.toThrow('publicationNotBuilt');
  expect((await versionOf(3)).live).toBe(true);
});
