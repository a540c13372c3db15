import type { LocalDate } from '../fiscal/local-date.js';
import { daysOverlap } from './days.js';

/** 不在と代理: an account away from its first to its last day, and the account that holds its roles meanwhile. */
export interface AbsenceDays {
  readonly accountId: string;
  readonly deputyId: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
}

/** Why an absence can't be as wished. accountId: the other person that it is about. */
export type AbsenceProblem =
  | { readonly code: 'endBeforeStart'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'absenceOver'; readonly to: LocalDate }
  | { readonly code: 'deputyIsSelf' }
  | { readonly code: 'absencesOverlap'; readonly from: LocalDate; readonly to: LocalDate }
  /** Nobody would do the work: the deputy is away too. */
  | { readonly code: 'deputyAbsent'; readonly accountId: string; readonly from: LocalDate; readonly to: LocalDate }
  /** Somebody else's work would be left lying: whoever goes away is a deputy. */
  | { readonly code: 'absentIsDeputy'; readonly accountId: string; readonly from: LocalDate; readonly to: LocalDate };

/** Everything that speaks against an absence, besides those there are already. Roles are handed on once, never further. */
export function absenceProblems(wish: AbsenceDays, others: readonly AbsenceDays[], today: LocalDate): AbsenceProblem[] {
  const days = { from: wish.fromOn, to: wish.toOn };
  if (wish.toOn < wish.fromOn) return [{ code: 'endBeforeStart', ...days }, ...selfProblem(wish)];
  const problems: AbsenceProblem[] = [];
  if (wish.toOn < today) problems.push({ code: 'absenceOver', to: wish.toOn });
  problems.push(...selfProblem(wish));
  for (const other of others) {
    const period = { from: other.fromOn, to: other.toOn };
    if (!daysOverlap(days, period)) continue;
    if (other.accountId === wish.accountId) problems.push({ code: 'absencesOverlap', ...period });
    if (other.accountId === wish.deputyId && wish.deputyId !== wish.accountId) {
      problems.push({ code: 'deputyAbsent', accountId: wish.deputyId, ...period });
    }
    if (other.deputyId === wish.accountId) problems.push({ code: 'absentIsDeputy', accountId: other.accountId, ...period });
  }
  return problems;
}

function selfProblem({ accountId, deputyId }: AbsenceDays): AbsenceProblem[] {
  return accountId === deputyId ? [{ code: 'deputyIsSelf' }] : [];
}
