import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { RouteBody } from '#libs/contract/route.js';
import type { API } from '#libs/contract/api.js';
import { runDemoProgram } from '../support/program.js';
import { eventually } from '../support/wait.js';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let administrator: ApiClient;
let cycleId: string;

beforeAll(async () => {
  program = await runDemoProgram();
  const year = await DemoYear.at(program.address, () => undefined);
  administrator = year.first('administrator');
  cycleId = await year.open();
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const days = async (fiscalYear = 2020) => (await administrator.call('readCalendar', { query: { fiscalYear } })).days;
const day = async (wanted: string) => (await days()).find((one) => one.day === wanted);
const add = (from: string, to = '', name = '夏季休業') => administrator.call('addClosedDays', { body: { from, to, name } });
const change = (body: RouteBody<typeof API.changeCalendarDay>) => administrator.call('changeCalendarDay', { body });

describe('the calendar of a municipality', () => {
  it('begins with the nation’s holidays, and the year-end', async () => {
    expect(await day('2020-04-29')).toEqual({ day: '2020-04-29', kind: 'national', name: { ja: '昭和の日', en: 'Showa Day' } });
    expect((await days()).filter(({ kind }) => kind === 'yearEnd').map((one) => one.day)).toEqual(
      ['12-29', '12-30', '12-31'].map((rest) => `2020-${rest}`).concat(['01-01', '01-02', '01-03'].map((rest) => `2021-${rest}`)),
    );
    await expect(administrator.call('readCalendar')).resolves.toMatchObject({ fiscalYear: 2020, digestAt: '09:00' });
  });

  it('takes days that are not closed anyway, once however often they are sent', async () => {
    const both = await Promise.all([add('2020-08-07', '2020-08-14'), add('2020-08-07', '2020-08-14')]);
    // The 7th, and the 11th to the 14th: a weekend and a holiday lie between.
    expect(both.map(({ added }) => added).sort()).toEqual([0, 5]);
    expect((await days()).filter(({ kind }) => kind === 'added').map((one) => one.day)).toEqual([
      '2020-08-07',
      ...['11', '12', '13', '14'].map((date) => `2020-08-${date}`),
    ]);
  });

  it('refuses with every reason at once', async () => {
    await expect(add('2020-13-01', '2020-02-30', ' ')).rejects.toThrow(
      /"dayInvalid","day":"first".*"dayInvalid","day":"last".*"dayNameRequired"/,
    );
    await expect(add('2020-08-20', '2020-08-19')).rejects.toThrow('endBeforeStart');
    await expect(add('2020-08-20', '2020-12-31')).rejects.toThrow('"daysTooMany","days":134,"max":62');
    await expect(add('2020-08-15', '2020-08-16')).rejects.toThrow('closedAnyway');
    await expect(add('2020-09-01', '', '長'.repeat(101))).rejects.toThrow('dayNameTooLong');
  });

  it('works on a holiday and rests on it again, renames and removes, and tells whoever saw something else', async () => {
    const national = { kind: 'national' as const, name: '文化の日' };
    await change({ day: '2020-11-03', seen: national, open: true });
    expect(await day('2020-11-03')).toMatchObject({ kind: 'worked', name: { ja: '文化の日' } });
    await expect(change({ day: '2020-11-03', seen: national, open: true })).rejects.toThrow('409 staleVersion');
    await change({ day: '2020-11-03', seen: { kind: 'worked', name: '文化の日' }, open: false });
    expect(await day('2020-11-03')).toMatchObject({ kind: 'national' });

    const seen = { kind: 'added' as const, name: '夏季休業' };
    await change({ day: '2020-08-07', seen, open: false, name: '市制施行記念日' });
    await expect(change({ day: '2020-08-07', seen, open: true })).rejects.toThrow('409 staleVersion');
    await change({ day: '2020-08-11', seen, open: true });
    expect(await day('2020-08-07')).toMatchObject({ name: { ja: '市制施行記念日' } });
    expect(await day('2020-08-11')).toBeUndefined();
    await expect(change({ day: '2020-12-29', seen: { kind: 'national', name: '年末年始' }, open: true })).rejects.toThrow('staleVersion');
  });

  it('says when the digests go out, every half hour of the day', async () => {
    await administrator.call('changeDigestTime', { body: { seen: '09:00', digestAt: '08:30' } });
    await administrator.call('changeDigestTime', { body: { seen: '09:00', digestAt: '08:30' } });
    await expect(administrator.call('changeDigestTime', { body: { seen: '09:00', digestAt: '07:00' } })).rejects.toThrow('staleVersion');
    expect((await administrator.call('readCalendar')).digestAt).toBe('08:30');
  });

  it('decides which due dates are proposed', async () => {
    const { plans } = await administrator.call('listPlans');
    const proposed = async () =>
      (await administrator.call('previewOpening', { params: { planId: plans[0]!.id }, query: { fiscalYear: 2020 } })).dueDates.route[0]!.dueOn;
    const before = await proposed();
    await add(before, '', '閉庁');
    expect((await proposed()) > before).toBe(true);
  });
});

describe('a scheduled publication', () => {
  const board = () => administrator.call('readBoard', { params: { cycleId } });
  const set = (status: 'running' | 'closed') =>
    program.database.asOwner('UPDATE cycles SET status = $1, closed_at = now(), version = version + 1', [status]);
  const schedule = async (publishOn: string, note = '') =>
    administrator.call('schedulePublication', {
      params: { cycleId },
      body: { version: (await board()).version, note, publishOn, publishAt: '09:00' },
    });
  const actionOf = async (id: string) =>
    (await administrator.call('listScheduledActions')).actions.find((action) => action.id === id)!;

  it('is refused while the year is running, with every reason', async () => {
    await expect(schedule('2019-01-01')).rejects.toThrow(/"cycleNotClosed".*"momentPassed"/);
  });

  it('is there once, however often it is asked for; another one waits until it is cancelled', async () => {
    await set('closed');
    const [one, other] = await Promise.all([schedule('2020-08-03', '初版'), schedule('2020-08-03', '初版')]);
    expect([one.created, other.created].sort()).toEqual([false, true]);
    expect(one.scheduledActionId).toBe(other.scheduledActionId);
    expect((await board()).scheduledPublication).toEqual({ id: one.scheduledActionId, dueAt: '2020-08-03T00:00:00.000Z', note: '初版' });
    await expect(schedule('2020-08-04')).rejects.toThrow('publicationScheduled');
    await expect(schedule('2020-08-03', '別の説明')).rejects.toThrow('publicationScheduled');
    await administrator.call('cancelScheduledAction', { params: { scheduledActionId: one.scheduledActionId } });
    expect((await board()).scheduledPublication).toBeNull();
  });

  it('is refused when its time comes in a year that was taken up again, and the one who asked is told', async () => {
    const { scheduledActionId } = await schedule('2020-08-05');
    await set('running');
    await administrator.call('moveClock', { body: { now: '2020-08-05T09:00:00+09:00' } });
    await eventually('the answer', async () => (await actionOf(scheduledActionId)).status === 'failed');
    expect((await actionOf(scheduledActionId)).refusals).toEqual([{ code: 'cycleNotClosed', status: 'running' }]);
    expect((await board()).publications).toEqual([]);
    const mail = await eventually('the mail', async () =>
      (await administrator.call('readMailbox', { query: { page: 1, kind: 'scheduledRefused' } })).rows[0],
    );
    expect(mail.subject).toContain('予約した処理を実行できませんでした');
    expect(mail.body).toContain('■ 理由');
  });

  it('is not needed once the year was published by hand', async () => {
    await set('closed');
    const { scheduledActionId } = await schedule('2020-09-01');
    await administrator.call('requestPublication', { params: { cycleId }, body: { version: (await board()).version } });
    expect(await actionOf(scheduledActionId)).toMatchObject({ status: 'cancelled' });
  });
});
