import { createHash } from 'node:crypto';
import type { CommitteeMember, CommitteeTerm } from '#libs/contract/committees.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { whenOf } from '#libs/domain/staffing/days.js';
import type { Membership } from '#libs/domain/staffing/renewal.js';
import { termsOf } from '#libs/domain/staffing/renewal.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** A place in a committee, with the person who holds it. id: the grant's. */
export type MemberRow = Membership & CommitteeMember;

const readRows = statement(
  'committee_members',
  `SELECT g.id, g.account_id AS "accountId", g.valid_from::text AS "from", g.valid_to::text AS "to", a.name, a.email, d.name AS department,
     CASE WHEN NOT a.active THEN 'inactive' WHEN a.password_hash IS NOT NULL THEN 'active'
       WHEN EXISTS (SELECT FROM invitations i WHERE i.municipality_id = a.municipality_id AND i.account_id = a.id) THEN 'invited'
       ELSE 'notInvited' END AS standing
   FROM role_grants g
   JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id
   LEFT JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id
   WHERE g.municipality_id = $1 AND g.committee_id = $2
   ORDER BY a.name, a.email, g.valid_from`,
);

export function readMembers(tx: TenantTransaction, committeeId: string): Promise<MemberRow[]> {
  return tx.query<MemberRow>(readRows, [tx.municipalityId, committeeId]);
}

/** Names the places as they are: whoever changes them says which they have seen. */
export function stateOf(members: readonly MemberRow[]): string {
  const places = members.map(({ id, from, to }) => `${id} ${from ?? ''} ${to ?? ''}`).sort();
  return createHash('sha256').update(places.join('\n')).digest('hex');
}

export function committeeTerms(members: readonly MemberRow[], today: LocalDate): CommitteeTerm[] {
  return termsOf(members).map((term) => ({
    from: term.from,
    to: term.to,
    when: whenOf(term, today),
    members: term.members.map(({ accountId, name, email, department, standing }) => ({ accountId, name, email, department, standing })),
  }));
}
