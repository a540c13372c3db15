import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { applyPeople, HeldRole, PeopleChanges, previewPeople } from '#libs/contract/people.js';
import type { RouteResponse } from '#libs/contract/route.js';
import type { TableProblem, TableUpload } from '#libs/contract/tables.js';
import type { TermedGrant } from '#libs/domain/access/grant-problems.js';
import { sameGrant } from '#libs/domain/access/grant-problems.js';
import { countsOn, sameScope } from '#libs/domain/access/grant-terms.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { readTable } from '#libs/platform/tables/read-table.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { addGrants, addPeople } from '../add-people.js';
import { Invitations } from '../invitations.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';
import { hashOf } from '../person-state.js';
import type { ListedPerson, Register } from './check-people.js';
import { checkPeople } from './check-people.js';
import { PEOPLE_TABLE } from './people-table.js';
import { readRegister } from './register-of-people.js';

type Preview = RouteResponse<typeof previewPeople>;
type Applied = RouteResponse<typeof applyPeople>;

/** A table as it stands against the people that are there. */
interface Plan {
  readonly register: Register;
  readonly problems: readonly TableProblem[];
  readonly invited: readonly ListedPerson[];
  /** With the roles that they do not hold yet, and no others. */
  readonly extended: readonly ListedPerson[];
  readonly unchanged: number;
  readonly fingerprint: string;
}

/** Inviting many people by a table: look first, then apply what was looked at, whole or not at all. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly history: History,
  ) {}

  async preview(person: SignedIn, file: TableUpload): Promise<Outcome<Preview>> {
    if (!administersMunicipality(person)) return NOT_FOUND;
    const read = await readTable(file, PEOPLE_TABLE);
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Preview>> => {
      const plan = await this.plan(tx, read);
      const problems = [...plan.problems];
      return ok({ problems, changes: shownChanges(plan), fingerprint: problems.length > 0 ? '' : plan.fingerprint });
    });
  }

  async apply(person: SignedIn, file: TableUpload, fingerprint: string): Promise<Outcome<Applied>> {
    if (!administersMunicipality(person)) return NOT_FOUND;
    const read = await readTable(file, PEOPLE_TABLE);
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Applied>> => {
      await takeOrganizationTurn(tx);
      const plan = await this.plan(tx, read);
      if (plan.problems.length > 0 || plan.fingerprint !== fingerprint) return refused([{ code: 'peopleChanged' }]);
      const ids = await addPeople(tx, plan.invited);
      await addGrants(tx, plan.extended.flatMap(({ known, grants }) => grants.map((grant) => ({ accountId: known!.id, ...grant }))));
      await this.invitations.begin(tx, ids, person.accountId);
      await this.note(tx, person, plan, ids);
      return ok({ invited: plan.invited.length, extended: plan.extended.length });
    });
  }

  private async plan(tx: TenantTransaction, read: Awaited<ReturnType<typeof readTable>>): Promise<Plan> {
    const today = this.clock.today();
    const register = await readRegister(tx, today);
    const { people, problems } = checkPeople(read.table.rows, register);
    const news = people.map((person) => ({ ...person, grants: newGrants(person, today) }));
    const invited = news.filter(({ known }) => known === null);
    const extended = news.filter(({ known, grants }) => known !== null && grants.length > 0);
    return {
      register,
      problems: [...read.problems, ...problems],
      invited,
      extended,
      unchanged: people.length - invited.length - extended.length,
      fingerprint: hashOf({ invited, extended }),
    };
  }

  private async note(tx: TenantTransaction, person: SignedIn, { invited, extended }: Plan, ids: readonly string[]): Promise<void> {
    const actor = asHistoryActor(person);
    for (const [index, { name, email, departmentId, grants }] of invited.entries()) {
      const payload = { name, email, departmentId, grants };
      await this.history.append(tx, { actor, subject: { kind: 'account', id: ids[index]! }, action: 'invite', payload });
    }
    for (const { known, grants } of extended) {
      const payload = { rolesAdded: grants, rolesRemoved: [] };
      await this.history.append(tx, { actor, subject: { kind: 'account', id: known!.id }, action: 'change', payload });
    }
  }
}

/** Those that the person does not hold on the day. One that has ended stays as it was, and a new one begins. */
function newGrants({ known, grants }: ListedPerson, day: LocalDate): TermedGrant[] {
  const held = known?.grants ?? [];
  return grants
    .filter((grant) => !held.some((other) => sameScope(other, grant) && countsOn(other, day)))
    .map((grant) => (held.some((other) => sameGrant(other, grant)) ? { ...grant, validFrom: day } : grant));
}

function shownChanges({ invited, extended, unchanged, register }: Plan): PeopleChanges {
  const shown = ({ name, email, grants, known }: ListedPerson) => ({
    name: known?.name ?? name,
    email,
    roles: grants.map((grant) => shownRole(grant, register)),
  });
  return { invited: invited.map(shown), extended: extended.map(shown), unchanged };
}

function shownRole({ role, departmentId, planId, validFrom, validTo }: TermedGrant, { departments, plans }: Register): HeldRole {
  const plan = plans.find(({ id }) => id === planId);
  return {
    role,
    department: departments.find(({ id }) => id === departmentId)?.name ?? null,
    plan: plan ? { ja: plan.name } : null,
    committee: null,
    validFrom,
    validTo,
  };
}
