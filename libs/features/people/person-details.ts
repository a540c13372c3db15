import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { PersonDetail } from '#libs/contract/people.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { PersonSqlRow } from './person-columns.js';
import { PERSON_COLUMNS, PERSON_FROM, personRowOf } from './person-columns.js';
import { fingerprintOf, ownGrants, readPersonState } from './person-state.js';
import { readScopes } from './role-scopes.js';

const readRow = statement('person_row', `SELECT ${PERSON_COLUMNS} ${PERSON_FROM} WHERE a.municipality_id = $1 AND a.id = $2`);

const readMail = statement(
  'person_mail',
  `SELECT mail_language AS language, digests FROM accounts WHERE municipality_id = $1 AND id = $2`,
);

/** One person, to look at and to change. */
@Injectable()
export class PersonDetails {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, accountId: string): Promise<Outcome<PersonDetail>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<PersonDetail>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      const state = await readPersonState(tx, accountId);
      const row = await tx.one<PersonSqlRow>(readRow, [tx.municipalityId, accountId]);
      if (!state || !row) return NOT_FOUND;
      const { roles, ...shown } = personRowOf(row, this.clock.now());
      return ok({
        ...shown,
        departmentId: state.departmentId,
        isSelf: state.id === person.accountId,
        grants: ownGrants(state).map(({ role, departmentId, planId, validFrom, validTo }) => ({
          role,
          departmentId,
          planId,
          validFrom,
          validTo,
        })),
        committeeRoles: roles.filter(({ committee }) => committee !== null),
        mail: (await tx.one<PersonDetail['mail']>(readMail, [tx.municipalityId, accountId]))!,
        fingerprint: fingerprintOf(state),
        ...(await readScopes(tx)),
      });
    });
  }
}
