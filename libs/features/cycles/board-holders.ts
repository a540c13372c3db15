import type { Board, BoardSheet } from '#libs/contract/board.js';
import type { Role } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { Route } from '#libs/domain/review/route.js';
import { stepOf } from '#libs/domain/review/route.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { CountRow } from './board-counts.js';

interface PeopleRow {
  readonly role: Role;
  readonly departmentId: string | null;
  /** The row counts the role's people wherever they are, not those of one department. */
  readonly anywhere: boolean;
  readonly people: number;
}

/** A sheet's place: all that decides who holds it. */
interface Place {
  readonly stage: Stage;
  readonly departmentId: string | null;
  readonly department: string | null;
}

const countPeople = statement(
  'board_people',
  `SELECT g.role, g.department_id AS "departmentId", grouping(g.department_id) = 1 AS anywhere,
     count(DISTINCT g.account_id)::int AS people
   FROM grants_on($3::date) g
   WHERE g.municipality_id = $1 AND (g.plan_id IS NULL OR g.plan_id = $2)
   GROUP BY GROUPING SETS ((g.role), (g.role, g.department_id))`,
);

/** Who holds the sheets of a cycle, and how many people of them can act on a day. */
export class Holders {
  private constructor(
    private readonly route: Route,
    private readonly rows: readonly PeopleRow[],
  ) {}

  static async on(tx: TenantTransaction, planId: string, route: Route, day: LocalDate): Promise<Holders> {
    return new Holders(route, await tx.query<PeopleRow>(countPeople, [tx.municipalityId, planId, day]));
  }

  /** null: nobody has anything to do. */
  of({ stage, departmentId, department }: Place): BoardSheet['holder'] {
    const actor = stepOf(this.route, stage)?.actor;
    if (!actor) return null;
    const anywhere = actor.scope === 'plan';
    const row = this.rows.find((candidate) =>
      candidate.role === actor.role && candidate.anywhere === anywhere && (anywhere || candidate.departmentId === departmentId));
    const people = anywhere || departmentId !== null ? (row?.people ?? 0) : 0;
    return { role: actor.role, department: anywhere ? null : department, people };
  }

  /** Where sheets wait and nobody can act. */
  missing(counts: readonly CountRow[]): Board['nobody'] {
    const found = new Map<string, Board['nobody'][number]>();
    for (const row of counts) {
      const holder = this.of(row);
      if (!holder || holder.people > 0 || row.stage === 'ready') continue;
      const key = `${row.stage} ${holder.department ?? ''}`;
      const { role, department } = holder;
      found.set(key, { stage: row.stage, role, department, count: row.count + (found.get(key)?.count ?? 0) });
    }
    return [...found.values()];
  }
}
