import type { RoleGrant } from '#libs/domain/access/role.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';

interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly department: string | null;
  readonly municipalityKey: string;
  readonly municipalityName: LocalizedText;
  readonly grants: RoleGrant[];
}

const readActors = statement(
  'demo_actors',
  `SELECT a.id, a.name, a.email, d.name AS department, m.key AS "municipalityKey", m.name AS "municipalityName",
     COALESCE((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'departmentId', g.department_id, 'planId', g.plan_id))
               FROM role_grants g WHERE g.municipality_id = a.municipality_id AND g.account_id = a.id), '[]') AS grants
   FROM accounts a
   JOIN municipalities m ON m.id = a.municipality_id
   LEFT JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id
   WHERE a.municipality_id = $1 ORDER BY a.email`,
);

/** The municipality's people, as if each had just signed in. */
export async function readDemoActors(tx: TenantTransaction): Promise<SignedIn[]> {
  const rows = await tx.query<ActorRow>(readActors, [tx.municipalityId]);
  return rows.map(({ id, municipalityKey, municipalityName, ...person }) => ({
    ...person,
    accountId: id,
    municipalityId: tx.municipalityId,
    municipality: { key: municipalityKey, name: municipalityName },
  }));
}
