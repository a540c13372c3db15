import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { addAbsence, endAbsence } from '#libs/contract/absences.js';
import type { ListedPerson } from '#libs/contract/listed-person.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import type { AbsenceDays, AbsenceProblem } from '#libs/domain/staffing/absence.js';
import { absenceProblems } from '#libs/domain/staffing/absence.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Absence } from '../../accounts/absence.entity.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { listedStaff } from '../listed-people.js';
import { dayRefusals } from '../local-day.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';

type NewAbsence = RouteInput<typeof addAbsence>['body'];
type Added = RouteResponse<typeof addAbsence>;
type End = RouteInput<typeof endAbsence>['body'];
type NamedAbsence = AbsenceDays & { readonly name: string };

/** Those that touch either of two people. */
const readTouching = statement(
  'absences_touching',
  `SELECT b.account_id AS "accountId", b.deputy_id AS "deputyId", b.from_on::text AS "fromOn", b.to_on::text AS "toOn",
     a.name
   FROM absences b JOIN accounts a ON a.municipality_id = b.municipality_id AND a.id = b.account_id
   WHERE b.municipality_id = $1 AND (b.account_id = ANY ($2) OR b.deputy_id = ANY ($2))
   ORDER BY b.from_on`,
);

/** Notes absences and ends them: everybody their own, administrators of everything all of them. */
@Injectable()
export class ChangeAbsences {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  add(person: SignedIn, { accountId = person.accountId, ...body }: NewAbsence): Promise<Outcome<Added>> {
    const wish: AbsenceDays = { accountId, ...body };
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Added>> => {
      if (!mayChange(person, accountId)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      const refusals = await this.refusals(tx, wish);
      if (refusals.length > 0) return refused(refusals);
      const id = randomUUID();
      await tx.manager.insert(Absence, { municipalityId: tx.municipalityId, id, ...wish });
      await this.note(tx, person, wish, 'addAbsence', { id, ...body });
      return ok({ absenceId: id });
    });
  }

  end(person: SignedIn, absenceId: string, { lastOn, seenToOn }: End): Promise<Outcome<undefined>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<undefined>> => {
      await takeOrganizationTurn(tx);
      const key = { municipalityId: tx.municipalityId, id: absenceId };
      const absence = await tx.manager.findOneBy(Absence, key);
      if (!absence || !mayChange(person, absence.accountId)) return NOT_FOUND;
      if (absence.toOn !== seenToOn) return { kind: 'stale', currentVersion: 0, conflicts: [] };
      const refusals = dayRefusals({ last: lastOn });
      if (refusals.length === 0 && lastOn >= absence.toOn) refusals.push({ code: 'absenceNotEarlier', to: absence.toOn });
      if (refusals.length > 0) return refused(refusals);
      if (lastOn < absence.fromOn) await tx.manager.delete(Absence, key);
      else await tx.manager.update(Absence, key, { toOn: lastOn });
      const { fromOn, toOn, deputyId } = absence;
      await this.note(tx, person, absence, 'endAbsence', { id: absenceId, deputyId, fromOn, toOn, lastOn });
      return ok(undefined);
    });
  }

  private async refusals(tx: TenantTransaction, wish: AbsenceDays): Promise<ApiRefusal[]> {
    const today = this.clock.today();
    const staff = await listedStaff(tx, today);
    const refusals = dayRefusals({ first: wish.fromOn, last: wish.toOn });
    if (!isListed(staff, wish.accountId)) refusals.push({ code: 'absentUnknown' });
    if (!isListed(staff, wish.deputyId)) refusals.push({ code: 'deputyUnknown' });
    if (refusals.length > 0) return refusals;
    const others = await tx.query<NamedAbsence>(readTouching, [tx.municipalityId, [wish.accountId, wish.deputyId]]);
    return absenceProblems(wish, others, today).map((problem) => asRefusal(problem, others));
  }

  private note(tx: TenantTransaction, person: SignedIn, absence: AbsenceDays, action: string, payload: object): Promise<void> {
    const subject = { kind: 'account', id: absence.accountId } as const;
    return this.history.append(tx, { actor: asHistoryActor(person), subject, action, payload });
  }
}

function mayChange(person: SignedIn, accountId: string): boolean {
  return accountId === person.accountId || administersMunicipality(person);
}

function isListed(people: readonly ListedPerson[], accountId: string): boolean {
  return people.some((person) => person.accountId === accountId);
}

/** Whom a problem names is away in one of the others. */
function asRefusal(problem: AbsenceProblem, others: readonly NamedAbsence[]): ApiRefusal {
  if (!('accountId' in problem)) return problem;
  const { accountId, ...rest } = problem;
  return { ...rest, name: others.find((other) => other.accountId === accountId)!.name };
}
