import { Injectable } from '@nestjs/common';
import type { listCommittees, readCommittee } from '#libs/contract/committees.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { listedPeople } from '../listed-people.js';
import { committeeTerms, readMembers, stateOf } from './committee-members.js';

type Listed = RouteResponse<typeof listCommittees>;
type Read = RouteResponse<typeof readCommittee>;

const COMMITTEE = `c.id, c.name, c.role,
     CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('id', p.id, 'name', p.name) END AS plan`;
const FROM = 'FROM committees c LEFT JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id';
const RUNNING = `COALESCE(g.valid_from <= $2::date, true) AND COALESCE(g.valid_to >= $2::date, true)`;

const readAll = statement(
  'committee_list',
  `SELECT ${COMMITTEE}, COALESCE(n.members, 0) AS members, n.until::text, n.renews_on::text AS "renewsOn"
   ${FROM} LEFT JOIN LATERAL (
     SELECT count(DISTINCT g.account_id) FILTER (WHERE ${RUNNING})::int AS members,
       max(g.valid_to) FILTER (WHERE ${RUNNING}) AS until, min(g.valid_from) FILTER (WHERE g.valid_from > $2::date) AS renews_on
     FROM role_grants g JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id AND a.active
     WHERE g.municipality_id = c.municipality_id AND g.committee_id = c.id) n ON true
   WHERE c.municipality_id = $1 ORDER BY c.role DESC, c.name`,
);
const readPlans = statement('committee_plans', `SELECT id, name FROM plans WHERE municipality_id = $1 ORDER BY key`);
const readHolders = statement(
  'committee_holders',
  `SELECT a.name, g.role, g.plan_id AS "planId" FROM role_grants g
   JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id AND a.active
   WHERE g.municipality_id = $1 AND g.committee_id IS NULL AND g.role IN ('headquarters', 'citizenCommittee')
     AND COALESCE(g.valid_to >= $2::date, true)
   ORDER BY a.name, a.email`,
);
const readOne = statement('committee_read', `SELECT ${COMMITTEE} ${FROM} WHERE c.municipality_id = $1 AND c.id = $2`);
const countYears = statement(
  'committee_years',
  `SELECT count(*)::int AS years FROM cycles c
   WHERE c.municipality_id = $1 AND c.status = 'running' AND ($3::uuid IS NULL OR c.plan_id = $3)
     AND EXISTS (SELECT FROM jsonb_array_elements(c.route) AS step WHERE step->'actor'->>'role' = $2)`,
);

/** 委員会: what administrators see of the committees. */
@Injectable()
export class CommitteeList {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  list(person: SignedIn): Promise<Outcome<Listed>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Listed>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      const today = this.clock.today();
      return ok({
        committees: await tx.query<Listed['committees'][number]>(readAll, [tx.municipalityId, today]),
        plans: await tx.query<Listed['plans'][number]>(readPlans, [tx.municipalityId]),
        holders: await tx.query<Listed['holders'][number]>(readHolders, [tx.municipalityId, today]),
      });
    });
  }

  read(person: SignedIn, committeeId: string): Promise<Outcome<Read>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Read>> => {
      const committee = await tx.one<Read['committee']>(readOne, [tx.municipalityId, committeeId]);
      if (!committee || !administersMunicipality(person)) return NOT_FOUND;
      const members = await readMembers(tx, committeeId);
      return ok({
        committee,
        state: stateOf(members),
        terms: committeeTerms(members, this.clock.today()),
        runningYears: await runningYears(tx, committee.role, committee.plan?.id ?? null),
        people: await listedPeople(tx),
      });
    });
  }
}

/** The running years with a stage in which the committee acts. */
export async function runningYears(tx: TenantTransaction, role: string, planId: string | null): Promise<number> {
  return (await tx.one<{ years: number }>(countYears, [tx.municipalityId, role, planId]))!.years;
}
