import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { departmentsIn } from '#libs/domain/organization/department-lineage.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import type { DatedAssignment } from '#libs/domain/organization/reorganisation.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** An item of any plan, as far as departments hold it. */
export interface HeldItem {
  readonly id: string;
  readonly planId: string;
  readonly plan: LocalizedText;
  readonly number: string;
  readonly title: string;
  readonly since: FiscalYear | null;
  readonly endedIn: FiscalYear | null;
  readonly periodFrom: FiscalYear;
  readonly periodTo: FiscalYear;
  /** The plan has a review that is not closed, its period be over or not. */
  readonly reviewed: boolean;
  readonly assignments: readonly DatedAssignment[];
}

/** 調書 of a review that is not published yet. */
export interface OpenSheet {
  readonly id: string;
  readonly itemId: string;
  readonly departmentId: string;
  readonly stage: Stage;
  readonly round: number;
  readonly running: boolean;
}

export interface DepartmentPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Where the account is, and where its roles are. */
  readonly departments: readonly string[];
}

const readItems = statement(
  'organization_items',
  `SELECT i.id, p.id AS "planId", p.name AS plan, i.number, i.title, i.since, i.ended_in AS "endedIn",
     p.period_from AS "periodFrom", p.period_to AS "periodTo",
     EXISTS (SELECT FROM cycles c WHERE c.municipality_id = p.municipality_id AND c.plan_id = p.id
             AND c.status = 'running') AS reviewed,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('since', a.since, 'departments', a.departments) ORDER BY a.since)
               FROM (SELECT since, jsonb_agg(department_id ORDER BY position) AS departments FROM assignments
                     WHERE municipality_id = i.municipality_id AND item_id = i.id GROUP BY since) a), '[]') AS assignments
   FROM items i JOIN plans p ON p.municipality_id = i.municipality_id AND p.id = i.plan_id
   WHERE i.municipality_id = $1 ORDER BY p.period_from DESC, p.key, i.position, i.id`,
);
/** Those of a closed year too: it may be taken up again. Imported years were reviewed elsewhere. */
const OPEN_SHEETS = `
  SELECT s.id, s.item_id AS "itemId", s.lead_department_id AS "departmentId", s.stage, s.round, c.status = 'running' AS running
  FROM sheets s JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
  WHERE s.municipality_id = $1 AND s.lead_department_id = ANY ($2)
    AND c.status <> 'published' AND c.origin = 'opened'
  ORDER BY s.id`;
const readSheets = statement('organization_sheets', OPEN_SHEETS);
const lockSheets = statement('organization_sheets_lock', `${OPEN_SHEETS} FOR UPDATE OF s`);
const readPeople = statement(
  'organization_people',
  `SELECT a.id, a.name, a.email, array_agg(DISTINCT held.department_id ORDER BY held.department_id) AS departments
   FROM (SELECT id AS account_id, department_id FROM accounts WHERE municipality_id = $1
         UNION
         SELECT account_id, department_id FROM role_grants
         WHERE municipality_id = $1 AND COALESCE(valid_to >= $3::date, true)) held
   JOIN accounts a ON a.municipality_id = $1 AND a.id = held.account_id
   WHERE held.department_id = ANY ($2)
   GROUP BY a.id, a.name, a.email ORDER BY a.email`,
);

export function readHeldItems(tx: TenantTransaction): Promise<HeldItem[]> {
  return tx.query<HeldItem>(readItems, [tx.municipalityId]);
}

export function readOpenSheets(tx: TenantTransaction, departmentIds: readonly string[]): Promise<OpenSheet[]> {
  return tx.query<OpenSheet>(readSheets, [tx.municipalityId, departmentIds]);
}

export function lockOpenSheets(tx: TenantTransaction, departmentIds: readonly string[]): Promise<OpenSheet[]> {
  return tx.query<OpenSheet>(lockSheets, [tx.municipalityId, departmentIds]);
}

/** Everybody who is in one of the departments, or has a role there that is not over by a day. */
export function readDepartmentPeople(
  tx: TenantTransaction,
  departmentIds: readonly string[],
  day: LocalDate,
): Promise<DepartmentPerson[]> {
  return tx.query<DepartmentPerson>(readPeople, [tx.municipalityId, departmentIds, day]);
}

/** The departments that hold an item in a year, the lead first. */
export function holdersOf(item: HeldItem, year: FiscalYear, departments: readonly LinkedDepartment[]): string[] {
  const assigned = item.assignments.findLast(({ since }) => since <= year) ?? item.assignments[0];
  return [...new Set(departmentsIn(year, assigned?.departments ?? [], departments).map(({ heldBy }) => heldBy))];
}

/** Whether an item is anybody's work in a year: its plan's period covers it, or its review is not done yet. */
export function isWorkIn({ since, endedIn, periodFrom, periodTo, reviewed }: HeldItem, year: FiscalYear): boolean {
  const exists = (since === null || since <= year) && (endedIn === null || endedIn >= year);
  return exists && ((periodFrom <= year && year <= periodTo) || reviewed);
}
