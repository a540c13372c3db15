import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalPack } from '#libs/features/imports/canonical-pack.js';
import { checkPack } from '#libs/features/imports/check/check-pack.js';
import { readArchive, writeArchive } from '#libs/features/imports/containers/archive.js';
import { readPackWorkbook, writePackWorkbook } from '#libs/features/imports/containers/workbook.js';
import { packTables } from '#libs/features/imports/pack-tables.js';
import type { PlanPack } from '#libs/features/imports/plan-pack.js';
import { planTree } from '#libs/features/imports/plan-tree.js';
import { packFiles } from '#libs/features/imports/write-pack.js';
import { readPlanCycles } from '#libs/features/plans/plan-years.read.js';
import { readCycleSummary } from '#libs/features/publication/cycle-summary.read.js';
import { History } from '#libs/features/audit/history.js';
import { SystemClock } from '#libs/platform/clock/clock.js';
import { anyPack } from '../support/any-pack.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { asUsable, tableDigests, imported, packsOf, plain, seed, TESTER, usable } from '../support/packs.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/**
 * What the documents print, or what counting their rows gives: total, then the marks in the scale's order.
 *
 * The reform plan, the pledges and the projects print their totals. The KPIs were counted row by row, twice (by a script
 * over the columns, and by hand page by page): 7 指標 and 21 KPIs, of which 4-① has no mark of its own but ten parts, each
 * with one, so 27 + 10 marks; the mark on 4-①'s own line is that of part ①. Isesaki's marks stand in the row 取組達成度 of
 * 55 result pages, one column a year: counted by a script over that row, and by item while reading them; items that were
 * added later have no mark in the years before, so 51 in R2, 54 in R3, 55 from R4 on.
 */
const TOTALS: readonly (readonly [pack: string, year: string, total: number, marks: string])[] = [
  ['sakado-reform-action-plan', '2019', 24, 'A 8, B 10, C 5, D 1'],
  ['iruma-mayor-pledges', '2021', 60, 'A 8 (13.33), B 28 (46.67), C 24 (40.00), D 0 (0.00)'],
  ['iruma-strategy-projects', '2019', 72, 'A 7, B 54, C 5, D 6'],
  ['iruma-strategy-kpis', '2022-2024', 37, '4 17, 3 7, 2 9, 1 4'],
  ['isesaki-reform-plan', '2020', 51, '◎ 3, ○ 47, △ 1, × 0'],
  ['isesaki-reform-plan', '2021', 54, '◎ 8, ○ 45, △ 1, × 0'],
  ['isesaki-reform-plan', '2022', 55, '◎ 9, ○ 45, △ 1, × 0'],
  ['isesaki-reform-plan', '2023', 55, '◎ 10, ○ 45, △ 0, × 0'],
];

describe('the five published documents', () => {
  const packs = [...new Set(TOTALS.map(([pack]) => pack))];

  it.each(packs)('%s is imported, and its totals are the published ones', async (name) => {
    const { imports } = packsOf(database);
    const { municipalityId, planId } = imported(await imports.apply(await seed(name), TESTER));
    await database.tenants.transaction(municipalityId, async (tx) => {
      const cycles = await readPlanCycles(tx, planId);
      const wanted = TOTALS.filter(([pack]) => pack === name);
      expect(cycles.map(({ from, to, status }) => [from === to ? `${from}` : `${from}-${to}`, status])).toEqual(
        wanted.map(([, year]) => [year, 'closed']),
      );
      for (const [index, [, , total, marks]] of wanted.entries()) {
        const { summary } = (await readCycleSummary(tx, cycles[index]!.id))!.report;
        const withPercent = marks.includes('(');
        const counted = summary.marks.map(
          ({ symbol, count, percent }) => `${symbol} ${count}${withPercent ? ` (${percent})` : ''}`,
        );
        expect({ total: summary.total, blank: summary.blank, marks: counted.join(', ') }).toEqual({ total, blank: 0, marks });
      }
    });
  });

  it.each(packs)('%s, imported again, changes nothing', async (name) => {
    const { imports } = packsOf(database);
    const before = await tableDigests(database);
    const { changes } = imported(await imports.apply(await seed(name), TESTER));
    expect(changes.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
    expect(await tableDigests(database)).toEqual(before);
  });

  it.each(packs)('%s, exported, is the pack that was imported, in both containers', async (name) => {
    const { pack } = await seed(name);
    const { exports } = packsOf(database);
    const [municipality] = await database.asOwner<{ id: string }>('SELECT id FROM municipalities WHERE key = $1', [
      pack.plan.municipality.key,
    ]);
    const exported = (await exports.pack(municipality!.id, { key: pack.plan.plan.key }))!;
    expect(plain(exported)).toEqual(plain(pack));
    const archive = usable(checkPack(readArchive('x.zip', writeArchive(packFiles(exported, 'files')))));
    const workbook = usable(checkPack(await readPackWorkbook('x.xlsx', await writePackWorkbook(packFiles(exported, 'workbook')))));
    expect(plain(archive.pack)).toEqual(plain(pack));
    expect(plain(workbook.pack)).toEqual(plain(pack));
  });

  it('keeps the histories whole', async () => {
    const history = new History(new SystemClock());
    for (const { id } of await database.asOwner<{ id: string }>('SELECT id FROM municipalities')) {
      const { entries, brokenAt } = await database.tenants.transaction(id, (tx) => history.verify(tx));
      expect(brokenAt).toBeNull();
      expect(entries).toBeGreaterThan(1);
    }
  });
});

describe('any pack', () => {
  /** Each run has a city of its own: departments belong to the city. */
  let cities = 0;
  const inNewCity = (pack: PlanPack): PlanPack => {
    cities += 1;
    const municipality = { ...pack.plan.municipality, key: `any-city-${cities}` };
    return { ...pack, plan: { ...pack.plan, municipality } };
  };

  it('is exported as it was imported', async () => {
    const { imports, exports } = packsOf(database);
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const pack = inNewCity(anyPack(g));
        const { municipalityId } = imported(await imports.apply(asUsable(pack), TESTER));
        const exported = await exports.pack(municipalityId, { key: pack.plan.plan.key });
        expect(plain(exported)).toEqual(plain(pack));
        const again = imported(await imports.apply(asUsable(exported!), TESTER));
        expect(again.changes.filter(({ added, changed, left }) => added + changed + left > 0)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('over any other changes what differs and keeps what it does not mention', async () => {
    const { imports, exports } = packsOf(database);
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const first = inNewCity(anyPack(g));
        const second = anyPack(g);
        // The years that were reviewed stay within the period.
        const [earlier, later] = [first.plan.plan.period, second.plan.plan.period];
        const period = { from: Math.min(earlier.from, later.from), to: Math.max(earlier.to, later.to) };
        const pack = {
          ...second,
          plan: { ...second.plan, municipality: first.plan.municipality, plan: { ...second.plan.plan, period } },
        };
        const { municipalityId } = imported(await imports.apply(asUsable(first), TESTER));
        imported(await imports.apply(asUsable(pack), TESTER));

        const exported = (await exports.pack(municipalityId, { key: 'any-plan' }))!;
        expect(planTree({ ...exported.plan, municipality: pack.plan.municipality })).toEqual(planTree(pack.plan));
        const after = packTables(exported);
        for (const { name, columns, rows } of packTables(pack).filter((table) => table.name !== 'departments')) {
          const there = after.find((table) => table.name === name)!;
          expect(there.columns).toEqual(columns);
          const known = new Set(there.rows.map((row) => JSON.stringify(row)));
          // A proposed mark that turns out to be the settled one is not written down.
          const isThere = ([item, field, value]: readonly string[]) => known.has(JSON.stringify([item, field?.split('.')[0], value]));
          expect(rows.filter((row) => !known.has(JSON.stringify(row)) && !isThere(row))).toEqual([]);
        }
        const before = await tableDigests(database);
        imported(await imports.apply(asUsable(pack), TESTER));
        expect(await tableDigests(database)).toEqual(before);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);
});

describe('a pack that is imported again with changes', () => {
  it('changes the rows that differ, leaves those that it does not mention where they are, and tells the history', async () => {
    const { imports, exports } = packsOf(database);
    const { pack } = await seed('iruma-strategy-projects');
    const city = { key: 'changing-city', name: { ja: '変更市' } };
    const own = { ...pack, plan: { ...pack.plan, municipality: city } };
    const { municipalityId, planId } = imported(await imports.apply(asUsable(own), TESTER));

    const [first, , ...rest] = own.items;
    const [value, ...values] = own.results[0]!.values;
    const changed: PlanPack = {
      ...own,
      items: [{ ...first!, title: '新しい名前' }, ...rest],
      results: [{ ...own.results[0]!, values: [{ ...value!, value: 'D' }, ...values.filter(({ item }) => item !== 'project-02')] }],
    };
    const { changes } = imported(await imports.apply(asUsable(changed), TESTER));
    expect(changes.filter(({ added, changed: count, left }) => added + count + left > 0)).toMatchObject([
      { file: 'items.csv', added: 0, changed: 1, same: 70, left: 1, rows: [{ key: 'project-01', columns: [{ column: 'title', to: '新しい名前' }] }] },
      { file: 'results-2019.csv', added: 0, changed: 1, left: 1, rows: [{ key: 'project-01 policy', columns: [{ column: 'value', from: 'B', to: 'D' }] }] },
    ]);
    const exported = (await exports.pack(municipalityId, { id: planId }))!;
    expect(exported.items.map(({ key }) => key)).toEqual(own.items.map(({ key }) => key));
    expect(exported.items[0]!.title).toBe('新しい名前');
    expect(exported.results[0]!.values.slice(0, 2).map(({ item, value: mark }) => [item, mark])).toEqual([
      ['project-01', 'D'],
      ['project-02', 'B'],
    ]);
    // The sheet of a year that was reviewed elsewhere says what the pack says, its title too.
    const [sheet] = await database.asOwner<{ title: string; version: number; proposed_grade: string }>(
      `SELECT carried->>'title' AS title, version, proposed_grade FROM sheets
       WHERE municipality_id = $1 AND carried->>'itemKey' = 'project-01'`,
      [municipalityId],
    );
    expect(sheet).toEqual({ title: '新しい名前', version: 2, proposed_grade: 'D' });

    const entries = await database.asOwner<{ subject_kind: string; payload: object }>(
      'SELECT subject_kind, payload FROM history_entries WHERE municipality_id = $1 ORDER BY seq OFFSET 2',
      [municipalityId],
    );
    expect(entries).toMatchObject([
      { subject_kind: 'plan', payload: { changes: [{ file: 'items.csv', changed: [{ key: 'project-01' }] }] } },
      { subject_kind: 'cycle', payload: { created: false, changed: [{ key: 'project-01 policy', columns: [{ from: 'B', to: 'D' }] }] } },
    ]);
  });

  it('takes away what plan.yaml leaves out: a licence, a layout, the end of a list', async () => {
    const { imports, exports } = packsOf(database);
    const { pack } = await seed('isesaki-reform-plan');
    const own = { ...pack, plan: { ...pack.plan, municipality: { key: 'leaving-out-city', name: { ja: '省略市' } } }, results: [] };
    const { municipalityId, planId } = imported(await imports.apply(asUsable(own), TESTER));
    const { layout: _layout, fields, ...title } = own.plan.template;
    const { licence: _licence, ...plan } = own.plan.plan;
    const steps = own.plan.route.slice(0, -1);
    const less = { ...own, plan: { ...own.plan, plan, template: { ...title, fields: fields.slice(0, -1) }, route: steps } };
    const { changes } = imported(await imports.apply(asUsable(less), TESTER));
    const [row] = changes.find(({ file }) => file === 'plan.yaml')!.rows;
    expect(row!.columns).toEqual(
      expect.arrayContaining([
        { column: 'plan.licence', from: 'CC-BY-4.0', to: '' },
        { column: 'template.layout', from: 'pages', to: '' },
        { column: `template.fields.${fields.length - 1}.key`, from: 'reply', to: '' },
        { column: `route.${steps.length}.stage`, from: 'reply', to: '' },
      ]),
    );
    expect(plain((await exports.pack(municipalityId, { id: planId }))!.plan)).toEqual(plain(less.plan));
    expect(imported(await imports.apply(asUsable(less), TESTER)).changes.filter(({ changed }) => changed > 0)).toEqual([]);
  });

  it('is only looked at by a preview, which an import then holds to', async () => {
    const { imports } = packsOf(database);
    const { pack } = await seed('sakado-reform-action-plan');
    const before = await tableDigests(database);
    const changed = asUsable({ ...pack, items: pack.items.map((item) => ({ ...item, title: `${item.title}改` })) });
    const preview = await imports.preview(changed);
    expect(preview.changes.find(({ file }) => file === 'items.csv')).toMatchObject({ added: 0, changed: 24, same: 0, left: 0 });
    expect(preview.planId).not.toBeNull();
    expect((await imports.preview(changed)).fingerprint).toBe(preview.fingerprint);
    expect(await tableDigests(database)).toEqual(before);

    const another = asUsable({ ...pack, items: pack.items.slice(1) });
    expect(await imports.apply(another, TESTER, preview.fingerprint)).toEqual({ kind: 'changedMeanwhile' });
    imported(await imports.apply(changed, TESTER, preview.fingerprint));
    expect(await imports.apply(changed, TESTER, preview.fingerprint)).toEqual({ kind: 'changedMeanwhile' });
    imported(await imports.apply(asUsable(pack), TESTER));
  });
});

describe('years that were reviewed here', () => {
  it('are repeated, not overruled', async () => {
    const { imports } = packsOf(database);
    const checked = await seed('isesaki-reform-plan');
    const city = { key: 'reviewing-city', name: { ja: '点検市' } };
    const own = { ...checked, pack: { ...checked.pack, plan: { ...checked.pack.plan, municipality: city } } };
    const { municipalityId } = imported(await imports.apply(own, TESTER));
    // As if these years had been opened here.
    await database.asOwner(`UPDATE cycles SET origin = 'opened', version = version + 1 WHERE municipality_id = $1`, [municipalityId]);
    const again = imported(await imports.apply(own, TESTER));
    expect(again.changes.filter(({ added, changed }) => added + changed > 0)).toEqual([]);

    const before = await tableDigests(database);
    const results = own.pack.results.map((year) =>
      year.from === 2021
        ? { ...year, values: year.values.map((value) => (value.field === 'achievement' && value.value === '△' ? { ...value, value: '○' } : value)) }
        : year,
    );
    const outcome = await imports.apply({ ...own, pack: { ...own.pack, results } }, TESTER);
    const row = own.places.get('results-2021 p1-7-02 achievement') ?? expect.any(Number);
    expect(outcome).toMatchObject({
      kind: 'problems',
      problems: [{ file: 'results-2021.csv', row, column: 'value', found: '○', expected: { en: expect.stringContaining('"△"') } }],
    });
    const shorter = { ...own.pack.plan, plan: { ...own.pack.plan.plan, period: { from: 2021, to: 2024 } } };
    const preview = await imports.preview({ ...own, pack: canonicalPack({ ...own.pack, plan: shorter }) });
    expect(preview).toMatchObject({ changes: [], fingerprint: '', problems: [{ file: 'plan.yaml', column: 'plan.period.from', found: '2021' }] });
    expect(await tableDigests(database)).toEqual(before);
  });
});

it('lets imports of one municipality take turns', async () => {
  const { imports } = packsOf(database);
  const packs = await Promise.all(['iruma-mayor-pledges', 'iruma-strategy-projects', 'iruma-strategy-kpis'].map(seed));
  const city = { key: 'busy-city', name: { ja: '同時市' } };
  const own = packs.map((checked) => ({ ...checked, pack: { ...checked.pack, plan: { ...checked.pack.plan, municipality: city } } }));
  const outcomes = await Promise.all([...own, ...own].map((checked) => imports.apply(checked, TESTER)));
  const ids = new Set(outcomes.map((outcome) => imported(outcome).municipalityId));
  expect(ids.size).toBe(1);
  const [municipalityId] = ids;
  const [counts] = await database.asOwner<{ plans: number; departments: number; names: number; cycles: number }>(
    `SELECT (SELECT count(*)::int FROM plans WHERE municipality_id = $1) AS plans,
       (SELECT count(*)::int FROM departments WHERE municipality_id = $1) AS departments,
       (SELECT count(DISTINCT name)::int FROM departments WHERE municipality_id = $1) AS names,
       (SELECT count(*)::int FROM cycles WHERE municipality_id = $1) AS cycles`,
    [municipalityId],
  );
  expect(counts).toMatchObject({ plans: 3, cycles: 3 });
  expect(counts!.departments).toBe(counts!.names);
  const verified = await database.tenants.transaction(municipalityId!, (tx) => new History(new SystemClock()).verify(tx));
  expect(verified).toEqual({ entries: 6, brokenAt: null });
});
