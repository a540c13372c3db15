import type { StageHolder } from '#libs/contract/sheets.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { Route } from '#libs/domain/review/route.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** A plan's committee for a role, or else the departments in which those who hold the role work. */
const readNames = statement(
  'stage_holders',
  `SELECT wanted.plan_id AS "planId", wanted.role, COALESCE(
     (SELECT array_agg(k.name ORDER BY k.name) FROM committees k
      WHERE k.municipality_id = $1 AND k.role = wanted.role AND k.plan_id = wanted.plan_id),
     (SELECT array_agg(k.name ORDER BY k.name) FROM committees k
      WHERE k.municipality_id = $1 AND k.role = wanted.role AND k.plan_id IS NULL),
     (SELECT array_agg(DISTINCT d.name)
      FROM grants_on($4::date) g
      JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id
      JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id
      WHERE g.municipality_id = $1 AND g.role = wanted.role AND (g.plan_id IS NULL OR g.plan_id = wanted.plan_id)
        -- A deputy sits elsewhere.
        AND g.on_behalf_of IS NULL),
     '{}') AS names
   FROM unnest($2::uuid[], $3::text[]) AS wanted(plan_id, role)`,
);

interface NamesRow {
  readonly planId: string;
  readonly role: string;
  readonly names: string[];
}

/** More names than these say less than the role does. */
const MAX_NAMES = 2;

/** Where a sheet is, and under which department: all that decides who holds it. */
interface Place {
  readonly planId: string;
  readonly route: Route;
  /** The department that leads now, by name. */
  readonly department: string | null;
}

/** Who acts in the stages of some plans' routes on a day: one statement, whatever the number of sheets. */
export class StageHolders {
  private constructor(private readonly rows: readonly NamesRow[]) {}

  static async on(tx: TenantTransaction, places: readonly Pick<Place, 'planId' | 'route'>[], day: LocalDate): Promise<StageHolders> {
    const wanted = new Map(
      places.flatMap(({ planId, route }) =>
        route.filter(({ actor }) => actor.scope === 'plan').map(({ actor }) => [`${planId} ${actor.role}`, { planId, role: actor.role }]),
      ),
    );
    const pairs = [...wanted.values()];
    const values = [tx.municipalityId, pairs.map(({ planId }) => planId), pairs.map(({ role }) => role), day];
    return new StageHolders(await tx.query<NamesRow>(readNames, values));
  }

  /** null: nobody has anything to do. */
  of(stage: Stage, { planId, route, department }: Place): StageHolder | null {
    const actor = route.find((step) => step.stage === stage)?.actor;
    if (!actor) return null;
    if (actor.scope === 'leadDepartment') return { role: actor.role, names: department === null ? [] : [department] };
    const names = this.rows.find((row) => row.planId === planId && row.role === actor.role)?.names ?? [];
    return { role: actor.role, names: names.length > MAX_NAMES ? [] : names };
  }
}
