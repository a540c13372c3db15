import { z } from 'zod';
import type { GrantInput } from '#libs/contract/people.js';
import { MAX_EMAIL_LENGTH, MAX_NAME_LENGTH } from '#libs/contract/people.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { grantProblems } from '#libs/domain/access/grant-problems.js';
import { needsDepartment } from '#libs/domain/access/role.js';
import { textLength } from '#libs/domain/template/sheet-template.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { RoleScopes } from './role-scopes.js';

/** A person as a form gives it. */
export interface PersonInput {
  readonly name: string;
  readonly email: string;
  readonly departmentId: string | null;
  readonly grants: readonly GrantInput[];
}

const emailSchema = z.email().max(MAX_EMAIL_LENGTH);

const readOwner = statement(
  'email_owner',
  `SELECT name FROM accounts WHERE municipality_id = $1 AND email = $2 AND ($3::uuid IS NULL OR id <> $3)`,
);

/** As it is kept: one space in the name, the address as mail servers compare it, no department where a role has none. */
export function normalized(input: PersonInput): PersonInput {
  return {
    name: normalizedName(input.name),
    email: normalizedEmail(input.email),
    departmentId: input.departmentId,
    grants: input.grants.map((grant) => (needsDepartment(grant.role) ? grant : { ...grant, departmentId: null })),
  };
}

export function normalizedName(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').trim();
}

/** Full-width letters come from input methods; they are never meant. */
export function normalizedEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

export function isEmail(email: string): boolean {
  return emailSchema.safeParse(email).success;
}

/** Everything that is wrong with a normalized person; `accountId`: the one that it is to be, when it is there already. */
export async function personRefusals(
  tx: TenantTransaction,
  person: PersonInput,
  scopes: RoleScopes,
  accountId: string | null,
): Promise<ApiRefusal[]> {
  const { name, email, grants } = person;
  const refusals: ApiRefusal[] = [];
  const length = textLength(name);
  if (name === '') refusals.push({ code: 'nameRequired' });
  if (length > MAX_NAME_LENGTH) refusals.push({ code: 'nameTooLong', length, max: MAX_NAME_LENGTH });
  if (email === '') refusals.push({ code: 'emailRequired' });
  else if (!isEmail(email)) refusals.push({ code: 'emailInvalid', found: email });
  else {
    const owner = await tx.one<{ name: string }>(readOwner, [tx.municipalityId, email, accountId]);
    if (owner) refusals.push({ code: 'emailTaken', email, name: owner.name });
  }
  return [...refusals, ...scopeRefusals(person, scopes), ...grantProblems(grants)];
}

/** Departments and plans that are not this municipality's. */
function scopeRefusals({ departmentId, grants }: PersonInput, { departments, plans }: RoleScopes): ApiRefusal[] {
  const knows = (list: readonly { readonly id: string }[], id: string | null) => id === null || list.some((one) => one.id === id);
  return [
    ...(knows(departments, departmentId) ? [] : [{ code: 'scopeUnknown', index: null } as const]),
    ...grants.flatMap((grant, index) =>
      knows(departments, grant.departmentId) && knows(plans, grant.planId) ? [] : [{ code: 'scopeUnknown', index } as const],
    ),
  ];
}
