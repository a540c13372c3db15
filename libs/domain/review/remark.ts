import type { Actor, SheetScope, StageActor } from '../access/role.js';
import { mayAct, mayRunYear } from '../access/role.js';
import { textLength } from '../template/sheet-template.js';
import type { AccessContext } from './decide.js';
import type { Refusal } from './refusal.js';
import type { Route } from './route.js';
import { stepOf } from './route.js';
import type { SheetState } from './sheet-state.js';

/** The stages in which a committee reads the sheets: 本部会, 市民委員会. */
export const REMARK_STAGES = ['opinion', 'comment'] as const;

export type RemarkStage = (typeof REMARK_STAGES)[number];

/**
 * 所見: what one member of a committee says of a sheet in one round of a stage. For the committee and for those who run
 * the year; out of all remarks somebody compiles the one opinion or comment that is published.
 */
export interface Remark {
  readonly stage: RemarkStage;
  readonly round: number;
  /** Empty: taken back. */
  readonly text: string;
}

/** What refusals and conflicts call the text of a remark. */
export const REMARK_FIELD = 'remark';

/** In characters. */
export const MAX_REMARK_LENGTH = 2000;

/** Why a member cannot write this remark: every reason at once. The sheet itself does not move by it. */
export function remarkRefusals(
  sheet: SheetScope & Pick<SheetState, 'stage'>,
  { stage, text }: Pick<Remark, 'stage' | 'text'>,
  { cycleStatus, route, actor }: AccessContext,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (cycleStatus !== 'running') refusals.push({ code: 'cycleNotRunning', status: cycleStatus });
  if (sheet.stage !== stage) return [...refusals, { code: 'wrongStage', stage: sheet.stage, expected: [stage] }];
  const committee = committeeOf(route, stage);
  if (!committee || !mayAct(actor, committee, sheet)) {
    refusals.push({ code: 'notActor', stage, role: stepOf(route, stage)?.actor.role ?? ROLE_OF[stage] });
  }
  const length = textLength(text);
  if (length > MAX_REMARK_LENGTH) {
    refusals.push({ code: 'textTooLong', field: REMARK_FIELD, length, max: MAX_REMARK_LENGTH });
  }
  return refusals;
}

/** Who reads a committee's remarks, and its papers: its members, and those who run the year. Departments do not. */
export function hearsCommittee(actor: Actor, stage: RemarkStage, route: Route, sheet: SheetScope): boolean {
  const committee = committeeOf(route, stage);
  return committee !== undefined && (mayRunYear(actor, sheet.planId) || mayAct(actor, committee, sheet));
}

const ROLE_OF = { opinion: 'headquarters', comment: 'citizenCommittee' } as const;

/** A plan may leave a stage to somebody else than a committee, or have none. */
function committeeOf(route: Route, stage: RemarkStage): StageActor | undefined {
  const actor = stepOf(route, stage)?.actor;
  return actor?.role === 'headquarters' || actor?.role === 'citizenCommittee' ? actor : undefined;
}
