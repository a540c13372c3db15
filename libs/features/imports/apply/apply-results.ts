import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { GradeField } from '#libs/domain/template/sheet-template.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { readCarriedSheets } from '../../cycles/carried-sheets.read.js';
import type { CarriedSheet } from '../../cycles/carried-sheets.read.js';
import { Cycle } from '../../cycles/cycle.entity.js';
import { readSections } from '../../cycles/frozen-sections.read.js';
import { Indicator } from '../../plans/indicator.entity.js';
import type { Plan } from '../../plans/plan.entity.js';
import { IndicatorValue } from '../../sheets/indicator-value.entity.js';
import { Sheet } from '../../sheets/sheet.entity.js';
import { groupBy } from '../group-by.js';
import type { PackResults, PackValue } from '../plan-pack.js';
import { resultCell, sheetYears } from '../result-cell.js';
import type { CycleState } from '../register/register-state.js';
import { inChunks } from './in-chunks.js';

/** What was done to the review of some years. */
export interface AppliedCycle {
  readonly cycleId: string;
  readonly created: boolean;
  readonly sheets: { readonly added: number; readonly changed: number; readonly removed: number };
}

/**
 * Brings the review of some years to what a pack says of them. Without a review there is one afterwards, closed, with a
 * sheet for every item alive then; one that was imported before takes the plan's rules and texts anew, as if it had
 * never been there. Years that are no pack's to change (own-review.ts) must not come here. Returns undefined when there
 * was nothing to do.
 */
export async function applyResults(
  tx: TenantTransaction,
  plan: Plan,
  results: PackResults,
  state: CycleState | undefined,
  now: Date,
): Promise<AppliedCycle | undefined> {
  const cycle = state?.cycle ?? (await createCycle(tx, plan, results, now));
  const rules = await newRules(tx, plan, cycle);
  const sheets = await writeSheets(tx, plan, cycle, results, state?.sheets ?? [], now);
  const values = await writeValues(tx, plan, cycle, results, state?.values ?? []);
  if (state) {
    if (!rules && !values && Object.values(sheets).every((count) => count === 0)) return undefined;
    const key = { municipalityId: tx.municipalityId, id: cycle.id };
    await tx.manager.update(Cycle, key, { ...rules, version: cycle.version + 1 });
  }
  return { cycleId: cycle.id, created: !state, sheets };
}

async function createCycle(tx: TenantTransaction, plan: Plan, { from, to }: PackResults, now: Date): Promise<Cycle> {
  const cycle = tx.manager.create(Cycle, {
    municipalityId: tx.municipalityId,
    id: randomUUID(),
    planId: plan.id,
    fiscalYearFrom: from,
    fiscalYearTo: to,
    status: 'closed',
    origin: 'imported',
    version: 1,
    template: plan.template,
    scales: plan.scales,
    route: plan.route,
    sections: await readSections(tx, plan.id),
    openedAt: now,
    closedAt: now,
    livePublicationId: null,
  });
  await tx.manager.insert(Cycle, cycle);
  return cycle;
}

/** The plan's rules, where they are not what the cycle has frozen. */
async function newRules(tx: TenantTransaction, plan: Plan, cycle: Cycle): Promise<Partial<Cycle> | undefined> {
  const { template, scales, route } = plan;
  const rules = { template, scales, route, sections: await readSections(tx, plan.id) };
  const before = { template: cycle.template, scales: cycle.scales, route: cycle.route, sections: cycle.sections };
  return isSame(rules, before) ? undefined : rules;
}

async function writeSheets(
  tx: TenantTransaction,
  plan: Plan,
  cycle: Cycle,
  results: PackResults,
  before: readonly Sheet[],
  now: Date,
): Promise<AppliedCycle['sheets']> {
  const { municipalityId, manager } = tx;
  const wanted = await readCarriedSheets(tx, plan, plan.template, { ...results, now: results.to });
  const known = new Map(before.map((sheet) => [sheet.itemId, sheet]));
  const values = groupBy(results.values, ({ item }) => item);
  const grade = gradeField(plan.template);
  const years = sheetYears({ from: plan.periodFrom, to: plan.periodTo }, results);
  const added: Sheet[] = [];
  let changed = 0;
  for (const { initial: _initial, previousYear: _previousYear, ...carried } of wanted) {
    const sheet = known.get(carried.itemId);
    const said = sheetContent(values.get(carried.carried.itemKey) ?? [], sheet, plan, grade, years);
    const content = carried.carried.graded ? said : { ...said, proposedGrade: null, settledGrade: null };
    if (!sheet) added.push(newSheet(tx, cycle, carried, content, now));
    else if (!isSame(contentOf(sheet), { ...carried, ...content })) {
      changed += 1;
      await manager.update(Sheet, { municipalityId, id: sheet.id }, { ...carried, ...content, version: sheet.version + 1 });
    }
  }
  await inChunks(added, (chunk) => manager.insert(Sheet, chunk));
  // An item that turns out not to have been there then: its sheet goes, unless something is on it.
  const alive = new Set(wanted.map(({ itemId }) => itemId));
  const removed = before.filter((sheet) => !alive.has(sheet.itemId) && isBlank(sheet));
  for (const { id } of removed) await manager.delete(Sheet, { municipalityId, id });
  return { added: added.length, changed, removed: removed.length };
}

interface SheetContent {
  readonly texts: Record<string, string>;
  readonly proposedGrade: string | null;
  readonly settledGrade: string | null;
}

/** What the rows say, over what the sheet says already. */
function sheetContent(
  values: readonly PackValue[],
  before: Sheet | undefined,
  plan: Plan,
  grade: GradeField | undefined,
  years: ReturnType<typeof sheetYears>,
): SheetContent {
  const texts = { ...before?.texts };
  const marks: { settled?: string; proposed?: string; assessed?: string } = {};
  for (const { field, value } of values) {
    const cell = resultCell(plan.template, field, years);
    if (cell?.kind === 'cell') texts[cell.key] = value;
    else if (cell && cell.kind !== 'indicator') marks[cell.kind] = value;
  }
  const settledBefore = before?.settledGrade ?? null;
  const settledGrade = marks.settled ?? settledBefore;
  // A mark that is not said, and never differed from the settled one, is the settled one.
  const follows = (mark: string | null | undefined) => ((mark ?? null) === null || mark === settledBefore ? settledGrade : mark!);
  if (grade?.stage !== undefined) {
    const assessed = marks.assessed ?? follows(before?.texts[grade.key]);
    if (assessed !== null) texts[grade.key] = assessed;
  }
  return { texts, settledGrade, proposedGrade: marks.proposed ?? follows(before?.proposedGrade) };
}

function newSheet(
  { municipalityId, manager }: TenantTransaction,
  cycle: Cycle,
  carried: Omit<CarriedSheet, 'initial' | 'previousYear'>,
  content: SheetContent,
  now: Date,
): Sheet {
  return manager.create(Sheet, {
    municipalityId,
    id: randomUUID(),
    cycleId: cycle.id,
    ...carried,
    ...content,
    stage: 'ready',
    stageSince: now,
    round: 1,
    version: 1,
    submitters: [],
    handedOn: null,
    sendBack: null,
  });
}

function contentOf(sheet: Sheet): Omit<CarriedSheet, 'initial' | 'previousYear'> & SheetContent {
  const { itemId, sectionKey, position, leadDepartmentId, carried, texts, proposedGrade, settledGrade } = sheet;
  return { itemId, sectionKey, position, leadDepartmentId, carried, texts, proposedGrade, settledGrade };
}

function isBlank({ texts, proposedGrade, settledGrade }: Sheet): boolean {
  return Object.keys(texts).length === 0 && proposedGrade === null && settledGrade === null;
}

/** Returns whether a value was added or changed. */
async function writeValues(
  { municipalityId, manager }: TenantTransaction,
  plan: Plan,
  cycle: Cycle,
  { from, to, values }: PackResults,
  before: readonly IndicatorValue[],
): Promise<boolean> {
  const years = sheetYears({ from: plan.periodFrom, to: plan.periodTo }, { from, to });
  const ids = new Map((await manager.findBy(Indicator, { municipalityId, planId: plan.id })).map(({ id, key }) => [key, id]));
  const known = new Map(before.map((value) => [`${value.indicatorId} ${value.fiscalYear}`, value.raw]));
  const rows = values.flatMap(({ field, value }) => {
    const cell = resultCell(plan.template, field, years);
    if (cell?.kind !== 'indicator') return [];
    const indicatorId = ids.get(cell.indicator)!;
    if (known.get(`${indicatorId} ${cell.year}`) === value) return [];
    return [{ municipalityId, cycleId: cycle.id, indicatorId, fiscalYear: cell.year, raw: value }];
  });
  await inChunks(rows, (chunk) =>
    manager.upsert(IndicatorValue, chunk, ['municipalityId', 'cycleId', 'indicatorId', 'fiscalYear']),
  );
  return rows.length > 0;
}

/** As JSON: what is left out and what is undefined are the same. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
