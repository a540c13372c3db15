import type { Actor } from './role.js';
import { isStaff, mayRead } from './role.js';

/** Plans by what somebody may read of their sheets; null: those of every plan. */
export interface ReadablePlans {
  /** Every sheet. */
  readonly asStaff: readonly string[] | null;
  /** Those whose grade is settled. */
  readonly settled: readonly string[] | null;
}

/** `mayRead` for lists: where somebody may read, before it is known what there is to read. */
export function readablePlans(actor: Actor): ReadablePlans {
  return { asStaff: plansWhere(actor, isStaff), settled: plansWhere(actor, (someone, planId) => mayRead(someone, { planId, settled: true })) };
}

function plansWhere(actor: Actor, reads: (actor: Actor, planId: string) => boolean): readonly string[] | null {
  const everywhere = { ...actor, grants: actor.grants.filter(({ planId }) => planId === null) };
  if (reads(everywhere, ANY_PLAN)) return null;
  const named = actor.grants.flatMap(({ planId }) => (planId === null ? [] : [planId]));
  return [...new Set(named)].filter((planId) => reads(actor, planId));
}

/** No grant names it. */
const ANY_PLAN = '';
