import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { escalatesTo } from '#libs/domain/mail/escalation.js';
import type { Route } from '#libs/domain/review/route.js';
import { stepOf } from '#libs/domain/review/route.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { notAway } from './not-away.js';
import type { RecipientOfSheets, RecipientRow } from './recipients.js';
import { sheetsOfRecipients } from './recipients.js';

const readRoutes = statement(
  'mail_routes',
  `SELECT s.id, s.stage, c.route FROM sheets s
   JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   WHERE s.municipality_id = $1 AND s.id = ANY ($2)`,
);
/** The division stands in for a head that the lead department does not have; whoever is away, for their deputy. */
const readAbove = statement(
  'mail_recipients_above',
  `SELECT DISTINCT s.id AS "sheetId", a.id, a.name, a.email, a.mail_language AS language, a.digests
   FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, "to" text)
   JOIN sheets s ON s.municipality_id = $1 AND s.id = r.id
   JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   CROSS JOIN LATERAL (SELECT EXISTS (
     SELECT FROM grants_on($3::date) h
     WHERE h.municipality_id = s.municipality_id AND h.role = 'departmentHead' AND h.department_id = s.lead_department_id
       AND (h.plan_id IS NULL OR h.plan_id = c.plan_id)) AS headed) heads
   JOIN grants_on($3::date) g ON g.municipality_id = s.municipality_id AND (g.plan_id IS NULL OR g.plan_id = c.plan_id)
     AND CASE WHEN r."to" = 'departmentHead' AND headed
           THEN g.role = 'departmentHead' AND g.department_id = s.lead_department_id
           ELSE g.role = 'division' END
   JOIN accounts a ON a.municipality_id = s.municipality_id AND a.id = g.account_id
   WHERE ${notAway('$3::date')}
   ORDER BY a.email`,
);

/** Whoever is told, by the roles and deputies of a day, that these sheets have waited for too long: `escalatesTo`. */
export async function readThoseAbove<Sheet extends { readonly id: string }>(
  tx: TenantTransaction,
  sheets: readonly Sheet[],
  day: LocalDate,
): Promise<RecipientOfSheets<Sheet>[]> {
  const ids = sheets.map(({ id }) => id);
  const waiting = await tx.query<{ id: string; stage: Stage; route: Route }>(readRoutes, [tx.municipalityId, ids]);
  const wanted = waiting.flatMap(({ id, stage, route }) => {
    const step = stepOf(route, stage);
    const to = step ? escalatesTo(step.actor) : null;
    return to === null ? [] : [{ id, to }];
  });
  const rows = await tx.query<RecipientRow>(readAbove, [
    tx.municipalityId,
    JSON.stringify(wanted),
    day,
  ]);
  return sheetsOfRecipients(rows, sheets);
}
