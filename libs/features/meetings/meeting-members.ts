import type { Meeting } from '#libs/contract/meetings.js';
import type { Role } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const readAll = statement(
  'meeting_members',
  `SELECT a.name, d.name AS department,
     COALESCE((SELECT jsonb_agg(DISTINCT c.name ORDER BY c.name) FROM role_grants r
               JOIN committees c ON c.municipality_id = r.municipality_id AND c.id = r.committee_id
               WHERE r.municipality_id = a.municipality_id AND r.account_id = a.id AND r.role = $2
                 AND (r.plan_id IS NULL OR r.plan_id = $3)
                 AND COALESCE(r.valid_from <= $4::date, true) AND COALESCE(r.valid_to >= $4::date, true)), '[]') AS committees,
     CASE WHEN g.sits THEN '[]' ELSE
       (SELECT jsonb_agg(away.name ORDER BY away.name) FROM accounts away
        WHERE away.municipality_id = a.municipality_id AND away.id = ANY (g.absent)) END AS "inPlaceOf"
   FROM (SELECT account_id, bool_or(on_behalf_of IS NULL) AS sits, array_agg(on_behalf_of) AS absent
         FROM grants_on($4::date)
         WHERE municipality_id = $1 AND role = $2 AND (plan_id IS NULL OR plan_id = $3)
         GROUP BY account_id) g
   JOIN accounts a ON a.municipality_id = $1 AND a.id = g.account_id
   LEFT JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id
   ORDER BY a.name, a.email`,
);

/** Who sits in a plan's committee on a day, deputies too. */
export function readMembers(
  tx: TenantTransaction,
  role: Role,
  planId: string,
  day: LocalDate,
): Promise<Meeting['members']> {
  return tx.query<Meeting['members'][number]>(readAll, [tx.municipalityId, role, planId, day]);
}
