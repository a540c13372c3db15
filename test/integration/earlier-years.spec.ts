import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freezeCycle } from '#libs/features/publication/frozen-cycle.read.js';
import { PREVIEWED } from '#libs/features/publication/previewed.js';
import { buildReport } from '#libs/report/build-report.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAccount, addCycle, addMunicipality, addPlan, addSheet } from '../support/tenants.js';

/** Every year has a value of one indicator: its own number. */
const YEARS = {
  2015: 'closed without a publication',
  2016: 'live',
  2017: 'live, an older version of it withdrawn',
  2018: 'withdrawn',
  2019: 'running',
  2020: 'the one that is published',
} as const;

let database: TestDatabase;
let municipalityId: string;
let cycles: Map<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  municipalityId = await addMunicipality(database);
  await database.tenants.transaction(municipalityId, async (tx) => {
    const administrator = await addAccount(tx, '坂本 茜', 'administrator');
    const plan = await addPlan(tx);
    cycles = new Map();
    for (const year of Object.keys(YEARS)) cycles.set(year, await addCycle(tx, plan.planId, { year: Number(year) }));
    const { sheetId } = await addSheet(tx, { ...plan, cycleId: cycles.get('2020')!, stage: 'ready' });
    const indicatorId = randomUUID();
    await tx.manager.query(
      `INSERT INTO indicators (municipality_id, id, plan_id, key, name, baseline, target) VALUES ($1, $2, $3, 'visits', '来庁者数', '1', '9')`,
      [municipalityId, indicatorId, plan.planId],
    );
    const carried = { id: indicatorId, key: 'visits', name: '来庁者数', baseline: '1', target: '9', better: 'more', relisted: false };
    await tx.manager.query(
      `UPDATE sheets SET carried = jsonb_set(carried, '{indicators}', $3), version = version + 1 WHERE municipality_id = $1 AND id = $2`,
      [municipalityId, sheetId, JSON.stringify([carried])],
    );
    for (const [year, cycleId] of cycles) {
      await tx.manager.query(
        'INSERT INTO indicator_values (municipality_id, cycle_id, indicator_id, fiscal_year, raw) VALUES ($1, $2, $3, $4::integer, $5)',
        [municipalityId, cycleId, indicatorId, Number(year), year],
      );
    }
    const publish = async (year: string, version: number, state: 'live' | 'withdrawn') => {
      const id = randomUUID();
      await tx.manager.query(
        `INSERT INTO publications (municipality_id, id, cycle_id, version, status, note, requested_by, requested_at, withdrawn_at, withdrawal_reason)
         VALUES ($1, $2, $3, $4, 'built', '', $5, now(), CASE WHEN $6 THEN now() END, CASE WHEN $6 THEN '誤りがありました。' END)`,
        [municipalityId, id, cycles.get(year), version, administrator, state === 'withdrawn'],
      );
      if (state === 'live') await setStatus(year, 'published', id);
    };
    const setStatus = (year: string, status: string, live: string | null = null) =>
      tx.manager.query(
        `UPDATE cycles SET status = $3, live_publication_id = $4, closed_at = now(), version = version + 1 WHERE municipality_id = $1 AND id = $2`,
        [municipalityId, cycles.get(year), status, live],
      );
    await publish('2016', 1, 'live');
    await publish('2017', 1, 'withdrawn');
    await publish('2017', 2, 'live');
    await publish('2018', 1, 'withdrawn');
    for (const year of ['2015', '2018', '2020']) await setStatus(year, 'closed');
  });
});

afterAll(() => database.drop());

const frozen = () =>
  database.tenants.transaction(municipalityId, async (tx) => (await freezeCycle(tx, cycles.get('2020')!, PREVIEWED))!);
const print = (layout: string) =>
  database.asOwner(`UPDATE cycles SET template = jsonb_set(template, '{layout}', to_jsonb($1::text)), version = version + 1`, [layout]);

it.each([
  ['table', [2016, 2017]],
  ['pages', [2015, 2016, 2017]],
])('beside a year stand those before it that are public, never one that was withdrawn: %s', async (layout, years) => {
  await print(layout);
  const report = buildReport(await frozen());
  expect([report.layout, report.earlierYears.map((year) => year.fiscalYearTo)]).toEqual([layout, years]);
});

it('values of a withdrawn or a running year are not printed in the next', async () => {
  const [sheet] = (await frozen()).sheets;
  expect(sheet!.indicators[0]!.values).toEqual({ 2015: '2015', 2016: '2016', 2017: '2017', 2020: '2020' });
});
