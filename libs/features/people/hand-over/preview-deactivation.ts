import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { HandOver } from '#libs/contract/people.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { PERSON_FROM } from '../person-columns.js';
import { fingerprintOf, readPersonState } from '../person-state.js';
import { readRolesToHandOver } from './held-roles.js';

/** More sheets than these are counted, not listed. */
const LISTED_SHEETS = 50;

const readWaiting = statement(
  'hand_over_waiting',
  `WITH waiting AS (
     SELECT s.id, s.carried->>'number' AS number, s.carried->>'title' AS title, p.name AS plan, s.stage, s.position,
       NOT bool_or(g.account_id <> $2 AND g.on_behalf_of IS DISTINCT FROM $2 AND a.password_hash IS NOT NULL) AS alone
     FROM sheets s
     JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id AND c.status = 'running'
     JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
     CROSS JOIN LATERAL jsonb_array_elements(c.route) AS step
     JOIN grants_on($3::date) g ON g.municipality_id = s.municipality_id AND g.role = step->'actor'->>'role'
       AND (g.plan_id IS NULL OR g.plan_id = c.plan_id)
       AND (step->'actor'->>'scope' = 'plan' OR g.department_id = s.lead_department_id)
     JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id
     WHERE s.municipality_id = $1 AND step->>'stage' = s.stage
     GROUP BY s.municipality_id, s.id, p.municipality_id, p.id
     HAVING bool_or(g.account_id = $2 AND g.on_behalf_of IS NULL))
   SELECT id, number, title, plan, stage, alone, count(*) OVER ()::int AS total
   FROM waiting ORDER BY alone DESC, plan->>'ja', position LIMIT ${LISTED_SHEETS}`,
);
const countWritten = statement(
  'hand_over_written',
  `SELECT count(DISTINCT s.id)::int AS count
   FROM cycles c
   JOIN sheets s ON s.municipality_id = c.municipality_id AND s.cycle_id = c.id
   JOIN history_entries h ON h.municipality_id = s.municipality_id AND h.subject_id = s.id AND h.actor_id = $2
     AND (h.payload->>'round')::int = s.round
   WHERE c.municipality_id = $1 AND c.status = 'running'`,
);
const readCandidates = statement(
  'hand_over_candidates',
  `SELECT a.id, a.name, d.name AS department ${PERSON_FROM}
   WHERE a.municipality_id = $1 AND a.active AND a.id <> $2 ORDER BY d.position NULLS LAST, a.name, a.id`,
);
const readShown = statement(
  'hand_over_person',
  `SELECT a.id, a.name, a.email, d.name AS department ${PERSON_FROM} WHERE a.municipality_id = $1 AND a.id = $2`,
);

type WaitingRow = HandOver['waiting']['sheets'][number] & { readonly total: number };

/** What somebody holds, before the account is deactivated. */
@Injectable()
export class PreviewDeactivation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, accountId: string): Promise<Outcome<HandOver>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<HandOver>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      const state = await readPersonState(tx, accountId);
      if (!state) return NOT_FOUND;
      if (!state.active) return refused([{ code: 'personInactive' }]);
      if (accountId === person.accountId) return refused([{ code: 'ownAccount' }]);
      return ok({
        person: (await tx.one<HandOver['person']>(readShown, [tx.municipalityId, accountId]))!,
        fingerprint: fingerprintOf(state),
        ...(await holdings(tx, accountId, this.clock.today())),
        candidates: await tx.query<HandOver['candidates'][number]>(readCandidates, [tx.municipalityId, accountId]),
      });
    });
  }
}

async function holdings(tx: TenantTransaction, accountId: string, day: LocalDate): Promise<Pick<HandOver, 'roles' | 'waiting' | 'written'>> {
  const roles = await readRolesToHandOver(tx, accountId, day);
  const sheets = await tx.query<WaitingRow>(readWaiting, [tx.municipalityId, accountId, day]);
  const written = await tx.one<{ count: number }>(countWritten, [tx.municipalityId, accountId]);
  return {
    roles: roles.map((role) => ({ ...role, alsoHeldBy: [...role.alsoHeldBy] })),
    waiting: { total: sheets[0]?.total ?? 0, sheets },
    written: written!.count,
  };
}
