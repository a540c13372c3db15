import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { readPlanYears } from '#libs/contract/plan-years.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { isStaff } from '#libs/domain/access/role.js';
import { lifeIn } from '#libs/domain/register/lifetime.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { FrozenCycle, FrozenSheet } from '#libs/report/frozen-cycle.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readCycleSummary } from '../publication/cycle-summary.read.js';
import { readPlanSummary } from './plan-list.read.js';
import type { RegisterItem } from './plan-register.read.js';
import { readRegister } from './plan-register.read.js';
import type { PlanCycle, PlanSection } from './plan-years.read.js';
import { readPlanCycles, readPlanSections, readPlanSheets } from './plan-years.read.js';
import { Plan } from './plan.entity.js';

type PlanYears = RouteResponse<typeof readPlanYears>;
type YearCell = PlanYears['sections'][number]['items'][number]['years'][number];

/** A year of the table: reviewed, or still to be. */
interface Year {
  readonly from: number;
  readonly to: number;
  readonly cycle: PlanCycle | null;
  readonly rows: ReadonlyMap<string, FrozenSheet>;
  /** Of the scale that the year was opened with. */
  readonly marks: readonly Mark[];
  readonly summary: PlanYears['years'][number]['summary'];
}

/** A plan's years side by side, with the figures that are published. */
@Injectable()
export class PlanYearsTable {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn, planId: string): Promise<Outcome<PlanYears>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<PlanYears>> => {
      const summary = await readPlanSummary(tx, planId);
      const plan = await tx.manager.findOneBy(Plan, { municipalityId: tx.municipalityId, id: planId });
      if (!summary || !plan || !isStaff(person, planId)) return NOT_FOUND;
      const years = await readYears(tx, plan);
      const items = await readRegister(tx, planId);
      const sheets = new Map(
        (await readPlanSheets(tx, planId)).map((sheet) => [`${sheet.cycleId} ${sheet.itemKey}`, sheet.id]),
      );
      const cellOf = (item: RegisterItem) => (year: Year) =>
        yearCell(item, year, (year.cycle && sheets.get(`${year.cycle.id} ${item.key}`)) ?? null);
      const sections = await readPlanSections(tx, planId);
      return ok({
        plan: summary,
        marks: marksOfYears(years, plan),
        years: years.map(({ from, to, cycle, summary: ofYear }) => ({
          fiscalYearFrom: from,
          fiscalYearTo: to,
          cycle: cycle && { id: cycle.id, status: cycle.status },
          summary: ofYear,
        })),
        sections: sections.map((section) => ({
          key: section.key,
          depth: depthOf(section, sections),
          label: section.label,
          title: section.title,
          items: items
            .filter((item) => item.sectionKey === section.key)
            .map((item) => ({
              key: item.key,
              number: item.number,
              title: item.title,
              depth: item.parentKey === null ? 0 : 1,
              years: years.map(cellOf(item)),
            })),
        })),
      });
    });
  }
}

/** The cycles there are, and between them the years of the plan that none of them covers. */
async function readYears(tx: TenantTransaction, plan: Plan): Promise<Year[]> {
  const cycles = await readPlanCycles(tx, plan.id);
  const reviewed: Year[] = [];
  for (const cycle of cycles) {
    const { from, to } = cycle;
    const read = await readCycleSummary(tx, cycle.id);
    const { total, blank, marks } = read!.report.summary;
    reviewed.push({ from, to, cycle, rows: rowsOf(read!.cycle), marks: gradeMarks(read!.cycle), summary: { total, blank, marks: [...marks] } });
  }
  const open = yearsBetween(plan.periodFrom, plan.periodTo)
    .filter((year) => !cycles.some(({ from, to }) => from <= year && year <= to))
    .map((year): Year => ({ from: year, to: year, cycle: null, rows: new Map(), marks: [], summary: null }));
  return [...reviewed, ...open].toSorted((one, other) => one.to - other.to || other.from - one.from);
}

/** Every mark that a year gave, as the newest of them calls it; before the first year, those that it will give. */
function marksOfYears(years: readonly Year[], plan: Plan): Mark[] {
  const reviewed = years.filter(({ cycle }) => cycle !== null);
  const marks = reviewed.length === 0 ? gradeMarks(plan) : reviewed.toReversed().flatMap((year) => year.marks);
  return marks.filter(({ symbol }, index) => marks.findIndex((mark) => mark.symbol === symbol) === index);
}

function gradeMarks({ template, scales }: Pick<FrozenCycle, 'template' | 'scales'>): readonly Mark[] {
  return scales[gradeField(template)?.scale ?? '']?.marks ?? [];
}

function rowsOf(cycle: FrozenCycle): Map<string, FrozenSheet> {
  return new Map(cycle.sheets.map((sheet) => [sheet.itemKey, sheet]));
}

function yearCell(item: RegisterItem, { from, to, rows }: Year, sheetId: string | null): YearCell {
  const row = rows.get(item.key);
  const life = row?.life ?? lifeIn(item, from, to);
  if (life !== 'alive') return { state: life, symbol: row?.grade ?? null, sheetId };
  if (!(row ?? item).graded) return { state: 'ungraded', symbol: null, sheetId };
  return row && row.grade !== null
    ? { state: 'graded', symbol: row.grade, sheetId }
    : { state: 'blank', symbol: null, sheetId };
}

function depthOf(section: PlanSection, sections: readonly PlanSection[]): number {
  const parent = sections.find(({ key }) => key === section.parent);
  return parent ? depthOf(parent, sections) + 1 : 0;
}
