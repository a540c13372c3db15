import type { previewReorganisation } from '#libs/contract/departments.js';
import type { RouteResponse } from '#libs/contract/route.js';
import type { Reorganisation } from '#libs/domain/organization/reorganisation.js';
import { STAGES } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { AffectedWork } from './affected-work.js';
import type { Organization } from './organization.js';

type Preview = Omit<RouteResponse<typeof previewReorganisation>, 'atOnce'>;

/** Reviews whose printed names stay, with those of their departments that will be called otherwise. */
const readKept = statement(
  'reorganisation_kept',
  `SELECT p.name AS plan, c.fiscal_year_from AS "fiscalYearFrom", c.fiscal_year_to AS "fiscalYearTo",
     jsonb_agg(DISTINCT printed.name ORDER BY printed.name) AS departments
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   JOIN sheets s ON s.municipality_id = c.municipality_id AND s.cycle_id = c.id
   CROSS JOIN LATERAL jsonb_array_elements_text(s.carried->'departments') AS printed (name)
   WHERE c.municipality_id = $1 AND printed.name = ANY ($2)
   GROUP BY p.key, p.name, c.fiscal_year_from, c.fiscal_year_to
   ORDER BY p.key, c.fiscal_year_to DESC, c.fiscal_year_from DESC`,
);

/** What a reorganisation without problems would do. */
export async function previewOf(
  tx: TenantTransaction,
  reorganisation: Reorganisation,
  { departments }: Organization,
  affected: readonly AffectedWork[],
): Promise<Preview> {
  const ended = new Set(reorganisation.changes.flatMap((change) => change.departments));
  const endedNames = departments.filter(({ id }) => ended.has(id)).map(({ name }) => name);
  return {
    changes: affected.map(({ items, sheets, people }) => ({
      items: items.map(({ id, plan, number, title, leads }) => ({
        id,
        plan,
        number,
        title,
        leads,
        sheets: sheets.flatMap(({ itemId, stage, running }) => (itemId === id && running ? [stage] : [])),
      })),
      sheets: STAGES.flatMap((stage) => {
        const count = sheets.filter((sheet) => sheet.stage === stage && sheet.running).length;
        return count > 0 ? [{ stage, count }] : [];
      }),
      people: people.map(({ id, name, email }) => ({ id, name, email })),
    })),
    kept: await tx.query<Preview['kept'][number]>(readKept, [tx.municipalityId, endedNames]),
  };
}
