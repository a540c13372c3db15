import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, refused } from '#libs/contract/outcome.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { Organization } from './organization.js';
import { readOrganization } from './organization.js';
import { takeOrganizationTurn } from './organization-turn.read.js';

/** One transaction that changes the departments as they were read, by somebody who administers the municipality. */
@Injectable()
export class ChangeOrganization {
  constructor(private readonly database: TenantDatabase) {}

  async run<T>(
    person: SignedIn,
    state: string,
    change: (tx: TenantTransaction, organization: Organization) => Promise<Outcome<T>>,
    /** The one that it is about: not there comes before no longer the same. */
    departmentId?: string,
  ): Promise<Outcome<T>> {
    if (!administersMunicipality(person)) return NOT_FOUND;
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<T>> => {
      await takeOrganizationTurn(tx);
      const organization = await readOrganization(tx);
      const isThere = organization.departments.some(({ id }) => id === departmentId);
      if (departmentId !== undefined && !isThere) return NOT_FOUND;
      if (organization.state !== state) return refused([{ code: 'organizationChanged' }]);
      return change(tx, organization);
    });
  }
}
