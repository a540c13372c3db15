import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { renewCommittee } from '#libs/contract/committees.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { endedBy, renewalProblems } from '#libs/domain/staffing/renewal.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Account } from '../../accounts/account.entity.js';
import { Committee } from '../../accounts/committee.entity.js';
import { RoleGrantRow } from '../../accounts/role-grant.entity.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { dayRefusals } from '../local-day.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';
import { runningYears } from './committee-list.js';
import type { MemberRow } from './committee-members.js';
import { readMembers, stateOf } from './committee-members.js';

type Wish = RouteInput<typeof renewCommittee>['body'];
type Renewed = RouteResponse<typeof renewCommittee>;
type NewMember = Wish['newMembers'][number];

/** What the history keeps of a renewal: so that it can be taken back. */
export interface RenewalPayload {
  readonly from: string;
  readonly to: string | null;
  readonly members: readonly string[];
  /** The places that end for it, by grant, and when they would have ended. */
  readonly ended: readonly { readonly id: string; readonly to: string | null }[];
}

const endTerms = statement(
  'committee_end_terms',
  `UPDATE role_grants SET valid_to = $3 WHERE municipality_id = $1 AND id = ANY ($2)`,
);
const countActive = statement(
  'committee_active_accounts',
  `SELECT count(*)::int AS active FROM accounts WHERE municipality_id = $1 AND id = ANY ($2) AND active`,
);
const readAddresses = statement(
  'committee_addresses',
  `SELECT email FROM accounts WHERE municipality_id = $1 AND email = ANY ($2)`,
);

/** 改選: who sits in a committee from a day on, as one change. */
@Injectable()
export class RenewCommittee {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  renew(person: SignedIn, committeeId: string, body: Wish): Promise<Outcome<Renewed>> {
    const wish = { ...body, accountIds: [...new Set(body.accountIds)], newMembers: body.newMembers.map(tidied) };
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Renewed>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      const committee = await tx.manager.findOneBy(Committee, { municipalityId: tx.municipalityId, id: committeeId });
      if (!committee) return NOT_FOUND;
      const members = await readMembers(tx, committeeId);
      if (stateOf(members) !== wish.state) return { kind: 'stale', currentVersion: 0, conflicts: [] };
      const refusals = await this.refusals(tx, committee, members, wish);
      if (refusals.length > 0) return refused(refusals);
      const payload = await this.write(tx, committee, members, wish);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'committee', id: committeeId },
        action: 'renewCommittee',
        payload,
      });
      return ok({ members: payload.members.length, accounts: wish.newMembers.length });
    });
  }

  private async refusals(tx: TenantTransaction, committee: Committee, members: readonly MemberRow[], wish: Wish): Promise<ApiRefusal[]> {
    const refusals = dayRefusals({ first: wish.from, ...(wish.to === '' ? {} : { last: wish.to }) });
    if (refusals.length === 0) refusals.push(...renewalProblems({ ...wish, to: wish.to || null }, members, this.clock.today()));
    const { active } = (await tx.one<{ active: number }>(countActive, [tx.municipalityId, wish.accountIds]))!;
    if (active < wish.accountIds.length) refusals.push({ code: 'memberUnknown' });
    refusals.push(...(await newMemberRefusals(tx, wish.newMembers)));
    if (wish.accountIds.length + wish.newMembers.length === 0 && !wish.evenEmpty) {
      const years = await runningYears(tx, committee.role, committee.planId);
      if (years > 0) refusals.push({ code: 'committeeWithoutMembers', years });
    }
    return refusals;
  }

  private async write(tx: TenantTransaction, committee: Committee, members: readonly MemberRow[], wish: Wish): Promise<RenewalPayload> {
    const { municipalityId } = tx;
    const ended = endedBy(wish.from, members);
    await tx.query(endTerms, [municipalityId, ended.ids, ended.to]);
    const accounts = wish.newMembers.map(({ name, email }) => ({
      municipalityId,
      id: randomUUID(),
      name,
      email,
      passwordHash: null,
      departmentId: null,
    }));
    if (accounts.length > 0) await tx.manager.insert(Account, accounts);
    const { role, planId, id: committeeId } = committee;
    const term = { validFrom: wish.from, validTo: wish.to || null };
    const accountIds = [...wish.accountIds, ...accounts.map(({ id }) => id)];
    const grants = accountIds.map((accountId) => ({
      ...{ municipalityId, id: randomUUID(), accountId, role, departmentId: null, planId, committeeId },
      ...term,
    }));
    if (grants.length > 0) await tx.manager.insert(RoleGrantRow, grants);
    return {
      from: term.validFrom,
      to: term.validTo,
      members: accountIds,
      ended: members.filter(({ id }) => ended.ids.includes(id)).map(({ id, to }) => ({ id, to })),
    };
  }
}

function tidied({ name, email }: NewMember): NewMember {
  return { name: name.trim(), email: email.trim().toLowerCase() };
}

async function newMemberRefusals(tx: TenantTransaction, newMembers: readonly NewMember[]): Promise<ApiRefusal[]> {
  const emails = newMembers.map(({ email }) => email);
  const known = new Set((await tx.query<{ email: string }>(readAddresses, [tx.municipalityId, emails])).map(({ email }) => email));
  return newMembers.flatMap(({ name, email }, index): ApiRefusal[] => {
    const refusals: ApiRefusal[] = [];
    if (name === '') refusals.push({ code: 'memberNameRequired', email });
    if (!z.email().safeParse(email).success) refusals.push({ code: 'memberEmailInvalid', found: email });
    else if (known.has(email) || emails.indexOf(email) < index) refusals.push({ code: 'memberEmailTaken', email });
    return refusals;
  });
}
