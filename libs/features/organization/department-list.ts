import { Injectable } from '@nestjs/common';
import type { Department, PlannedReorganisation, readDepartments } from '#libs/contract/departments.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import { departmentTree } from '#libs/domain/organization/department-tree.js';
import type { PlacedDepartment } from '#libs/domain/organization/reorganisation.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readUsedDepartments } from './department-use.js';
import type { HeldItem } from './open-work.js';
import { holdersOf, isWorkIn, readHeldItems } from './open-work.js';
import { readOrganization } from './organization.js';

type Listed = RouteResponse<typeof readDepartments>;

const countPeople = statement(
  'departments_people',
  `SELECT department_id AS id, count(*)::int AS people FROM accounts
   WHERE municipality_id = $1 AND active AND department_id IS NOT NULL GROUP BY department_id`,
);
const readPlanned = statement(
  'reorganisations_planned',
  `SELECT s.id, s.due_at AS "dueAt", s.summary, a.name AS "requestedBy",
     (s.payload->'reorganisation'->>'from')::int AS "fiscalYear"
   FROM scheduled_actions s JOIN accounts a ON a.municipality_id = s.municipality_id AND a.id = s.requested_by
   WHERE s.municipality_id = $1 AND s.status = 'waiting' AND s.job = 'applyReorganisation' ORDER BY s.due_at, s.id`,
);

/** The departments of a fiscal year, in six statements whatever their number. */
@Injectable()
export class DepartmentList {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, wanted: FiscalYear | undefined): Promise<Listed> {
    const currentYear = fiscalYearOf(this.clock.today());
    const fiscalYear = wanted ?? currentYear;
    return this.database.transaction(person.municipalityId, async (tx) => {
      const { departments, state } = await readOrganization(tx);
      const items = await readHeldItems(tx);
      const used = await readUsedDepartments(tx);
      const people = fiscalYear === currentYear ? await readPeople(tx) : null;
      const leads = ledItems(items, fiscalYear, departments);
      const tree = departmentTree(fiscalYear, departments);
      const byId = new Map(departments.map((department) => [department.id, department]));
      const linked = new Set(departments.flatMap(({ parentId, successors }) => [...successors, parentId]));
      return {
        fiscalYear,
        currentYear,
        years: yearsWorthSeeing(departments, items, currentYear),
        state,
        mayChange: administersMunicipality(person),
        departments: tree.map(({ id, parentId, depth }): Department => {
          const department = byId.get(id)!;
          const { name, since, until, successors } = department;
          return {
            id,
            name,
            parentId,
            depth,
            since,
            until,
            people: people && (people.get(id) ?? 0),
            items: leads.get(id) ?? 0,
            predecessors: predecessorsOf(department, departments),
            successors: successors.map((heir) => ({ name: byId.get(heir)!.name, fiscalYear: until! + 1 })),
            unused: !used.has(id) && !linked.has(id) && successors.length === 0,
          };
        }),
        planned: await readPlannedReorganisations(tx),
      };
    });
  }
}

async function readPeople(tx: TenantTransaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; people: number }>(countPeople, [tx.municipalityId]);
  return new Map(rows.map(({ id, people }) => [id, people]));
}

async function readPlannedReorganisations(tx: TenantTransaction): Promise<PlannedReorganisation[]> {
  const rows = await tx.query<Omit<PlannedReorganisation, 'dueAt'> & { dueAt: Date }>(readPlanned, [tx.municipalityId]);
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString() }));
}

function ledItems(
  items: readonly HeldItem[],
  year: FiscalYear,
  departments: readonly PlacedDepartment[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items.filter((one) => isWorkIn(one, year))) {
    const [lead] = holdersOf(item, year, departments);
    if (lead !== undefined) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  }
  return counts;
}

function predecessorsOf({ id }: PlacedDepartment, departments: readonly PlacedDepartment[]): Department['predecessors'] {
  return departments.flatMap(({ name, until, successors }) =>
    successors.includes(id) ? [{ name, fiscalYear: until! + 1 }] : [],
  );
}

/** From the first year that something is known of to the next one. */
function yearsWorthSeeing(
  departments: readonly PlacedDepartment[],
  items: readonly HeldItem[],
  currentYear: FiscalYear,
): FiscalYear[] {
  const known = departments.flatMap(({ since, until }) => [since, until === null ? null : until + 1]);
  const years = [currentYear, currentYear + 1, ...items.map(({ periodFrom }) => periodFrom), ...known.filter((year) => year !== null)];
  return yearsBetween(Math.min(...years), Math.max(...years));
}
