import type { LocalDate } from '../fiscal/local-date.js';
import { addDays } from '../fiscal/local-date.js';
import type { Days } from './days.js';
import { whenOf } from './days.js';

/** 委員: somebody's place in a committee for a term. id: the place's own. */
export interface Membership extends Days {
  readonly id: string;
  readonly accountId: string;
}

/** 改選: a committee's members from a day on, to the end of their term; null: open. */
export interface Renewal {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly accountIds: readonly string[];
}

export type RenewalProblem =
  | { readonly code: 'endBeforeStart'; readonly from: LocalDate; readonly to: LocalDate }
  /** The new term would not begin after the one that it follows. */
  | { readonly code: 'termTooEarly'; readonly from: LocalDate }
  /** A term is planned already; it has to be taken back first. */
  | { readonly code: 'termPlanned'; readonly from: LocalDate };

export function renewalProblems({ from, to }: Renewal, members: readonly Membership[], today: LocalDate): RenewalProblem[] {
  const problems: RenewalProblem[] = [];
  if (to !== null && to < from) problems.push({ code: 'endBeforeStart', from, to });
  const planned = firstDay(members.filter((member) => whenOf(member, today) === 'planned'));
  if (planned !== null) problems.push({ code: 'termPlanned', from: planned });
  const latest = lastBegun(members.filter((member) => whenOf(member, today) !== 'planned'));
  if (latest !== null && from <= latest) problems.push({ code: 'termTooEarly', from: latest });
  return problems;
}

/** Whose term ends for the new one, and on which day: those that would still run when it begins. */
export function endedBy(from: LocalDate, members: readonly Membership[]): { readonly ids: string[]; readonly to: LocalDate } {
  return { ids: members.filter(({ to }) => to === null || to >= from).map(({ id }) => id), to: addDays(from, -1) };
}

/** Who stays, leaves and is new, by account, each in the order given. */
export function compareMembers(
  before: readonly string[],
  after: readonly string[],
): { readonly stay: string[]; readonly leave: string[]; readonly join: string[] } {
  return {
    stay: before.filter((id) => after.includes(id)),
    leave: before.filter((id) => !after.includes(id)),
    join: after.filter((id) => !before.includes(id)),
  };
}

/** A committee's members by term, the latest first. */
export function termsOf<Member extends Days>(members: readonly Member[]): (Days & { readonly members: Member[] })[] {
  const terms = new Map<string, Days & { readonly members: Member[] }>();
  for (const member of members) {
    const key = `${member.from ?? ''}/${member.to ?? ''}`;
    const term = terms.get(key) ?? { from: member.from, to: member.to, members: [] };
    term.members.push(member);
    terms.set(key, term);
  }
  return [...terms.values()].sort((one, other) => compare(other.from ?? '', one.from ?? '') || compare(other.to ?? '9', one.to ?? '9'));
}

function firstDay(members: readonly Membership[]): LocalDate | null {
  return members.reduce<LocalDate | null>((first, { from }) => (first === null || (from !== null && from < first) ? from : first), null);
}

function lastBegun(members: readonly Membership[]): LocalDate | null {
  return members.reduce<LocalDate | null>((last, { from }) => (from !== null && (last === null || from > last) ? from : last), null);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
