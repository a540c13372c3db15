/** The stages where somebody has work to do, in the order in which every route goes through those it has. */
export const WORK_STAGES = ['draft', 'approve', 'grade', 'opinion', 'comment', 'reply'] as const;

export type WorkStage = (typeof WORK_STAGES)[number];

/** ready: nobody has anything left to do, the cycle may close. */
export const STAGES = [...WORK_STAGES, 'ready'] as const;

export type Stage = (typeof STAGES)[number];

/** From here on the grade is settled, and the citizen committee may read the sheet. */
export function isSettledStage(stage: Stage): boolean {
  return STAGES.indexOf(stage) > STAGES.indexOf('opinion');
}
