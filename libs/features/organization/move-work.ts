import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { firstDayOf } from '#libs/domain/fiscal/fiscal-year.js';
import type { Reorganisation } from '#libs/domain/organization/reorganisation.js';
import { takerOf } from '#libs/domain/organization/reorganisation.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { OpenSheet } from './open-work.js';
import { lockOpenSheets, readDepartmentPeople } from './open-work.js';

/** Openings of years and imports wait until everything has moved, or everything waits for them. */
const lockPlans = statement('organization_plans', `SELECT id FROM plans WHERE municipality_id = $1 ORDER BY id FOR UPDATE`);
/** Whoever is writing in such a sheet is told that it has changed; nothing of what was written is touched. */
const moveSheets = statement(
  'organization_sheets_move',
  `UPDATE sheets s SET lead_department_id = m."to", version = s.version + 1
   FROM jsonb_to_recordset($2::jsonb) AS m (id uuid, "to" uuid)
   WHERE s.municipality_id = $1 AND s.id = m.id`,
);
const MOVES = `moves AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS m ("accountId" uuid, "from" uuid, "to" uuid))`;
const moveAccounts = statement(
  'organization_accounts_move',
  `WITH ${MOVES}
   UPDATE accounts a SET department_id = moves."to" FROM moves
   WHERE a.municipality_id = $1 AND a.id = moves."accountId" AND a.department_id = moves."from"`,
);
/** Of two roles that become the same, the one that lasts longer stays. */
const dropDoubleGrants = statement(
  'organization_grants_drop',
  `WITH ${MOVES}, reached AS (
     SELECT g.id, row_number() OVER (
         PARTITION BY g.account_id, g.role, g.plan_id, g.committee_id, g.valid_from, COALESCE(moves."to", g.department_id)
         ORDER BY g.valid_to DESC NULLS FIRST, g.id) AS place
     FROM role_grants g
     LEFT JOIN moves ON moves."accountId" = g.account_id AND moves."from" = g.department_id
       AND COALESCE(g.valid_to >= $3::date, true)
     WHERE g.municipality_id = $1 AND g.department_id IS NOT NULL
       AND g.account_id IN (SELECT "accountId" FROM moves))
   DELETE FROM role_grants g USING reached WHERE g.municipality_id = $1 AND g.id = reached.id AND reached.place > 1`,
);
const moveGrants = statement(
  'organization_grants_move',
  `WITH ${MOVES}
   UPDATE role_grants g SET department_id = moves."to" FROM moves
   WHERE g.municipality_id = $1 AND g.account_id = moves."accountId" AND g.department_id = moves."from"
     AND COALESCE(g.valid_to >= $3::date, true)`,
);

export interface MovedWork {
  readonly sheets: readonly (OpenSheet & { readonly to: string })[];
  /** How many people. */
  readonly people: number;
}

export async function lockEveryPlan(tx: TenantTransaction): Promise<void> {
  await tx.query(lockPlans, [tx.municipalityId]);
}

/**
 * What moves on the day of a reorganisation: open sheets, the people, and the roles that they hold in a department,
 * all three together, because a role reaches the sheets of its own department only. Roles that had ended before stay.
 */
export async function moveWork(tx: TenantTransaction, reorganisation: Reorganisation): Promise<MovedWork> {
  const ended = reorganisation.changes.flatMap((change) => change.departments);
  const firstDay = firstDayOf(reorganisation.from);
  const sheets = (await lockOpenSheets(tx, ended)).flatMap((sheet) => {
    const to = takerOf(reorganisation, sheet.departmentId, sheet.itemId);
    return to === null ? [] : [{ ...sheet, to }];
  });
  await tx.query(moveSheets, [tx.municipalityId, JSON.stringify(sheets)]);
  const people = (await readDepartmentPeople(tx, ended, firstDay)).flatMap(({ id, departments }) =>
    departments.flatMap((from) => {
      const to = takerOf(reorganisation, from, id);
      return to === null || to === from ? [] : [{ accountId: id, from, to }];
    }),
  );
  const moves = JSON.stringify(people);
  await tx.query(moveAccounts, [tx.municipalityId, moves]);
  await tx.query(dropDoubleGrants, [tx.municipalityId, moves, firstDay]);
  await tx.query(moveGrants, [tx.municipalityId, moves, firstDay]);
  return { sheets, people: new Set(people.map(({ accountId }) => accountId)).size };
}

/** The first year whose day has not come yet waits for it. */
export function hasBegun(from: FiscalYear, today: string): boolean {
  return firstDayOf(from) <= today;
}
