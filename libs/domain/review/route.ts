import type { StageActor } from '../access/role.js';
import type { TemplateProblem } from '../template/rule-problem.js';
import type { Stage, WorkStage } from './stage.js';
import { STAGES, WORK_STAGES } from './stage.js';

export interface RouteStep {
  readonly stage: WorkStage;
  readonly actor: StageActor;
  /** Key of the text field that this stage's command (opine, comment, reply) writes. */
  readonly text?: string | undefined;
  /** MM-DD in the spring after the reviewed fiscal year has ended: the proposed due date. */
  readonly due: string;
  /** What becomes of the stage's sheets when the due date is over; without it, they go on waiting. */
  readonly closing?: Closing | undefined;
}

/** advance: what is complete moves on, the rest is flagged. flag: all of it. */
export type Closing = 'advance' | 'flag';

/**
 * Stages whose last step is no judgement: a complete draft, or no comment. Nobody but a person approves, grades, replies,
 * or speaks for headquarters.
 */
const ADVANCEABLE: readonly WorkStage[] = ['draft', 'comment'];

export function mayAdvance(stage: WorkStage): boolean {
  return ADVANCEABLE.includes(stage);
}

/** The stages a plan's sheets go through: data of the plan, frozen with each cycle. */
export type Route = readonly RouteStep[];

/** What is wrong with a route, so that a plan with an impossible one is never stored. */
export function routeProblems(route: Route): TemplateProblem[] {
  const found = route.map((step) => step.stage).join(', ');
  const problems: TemplateProblem[] = [];
  if (route[0]?.stage !== 'draft') {
    problems.push({ path: 'route', rule: 'draftMissing', found, expected: 'a route begins with draft' });
  }
  const order = route.map((step) => WORK_STAGES.indexOf(step.stage));
  if (order.some((place, index) => index > 0 && place <= order[index - 1]!)) {
    const expected = `stages stand once each and in the order ${WORK_STAGES.join(', ')}`;
    problems.push({ path: 'route', rule: 'stagesOutOfOrder', found, expected });
  }
  for (const [index, { stage, text = '' }] of route.entries()) {
    if (speaks(stage) === (text !== '')) continue;
    problems.push({
      path: `route.${index}.text`,
      found: text,
      ...(speaks(stage)
        ? { rule: 'textNeeded', expected: `${stage} names the field its text goes to` }
        : { rule: 'textUnneeded', expected: `${stage} has no text field` }),
    });
  }
  return [...problems, ...closingProblems(route)];
}

function closingProblems(route: Route): TemplateProblem[] {
  return route.flatMap(({ stage, closing }, index): TemplateProblem[] => {
    if (closing !== 'advance' || mayAdvance(stage)) return [];
    const expected = `flag: ${stage} takes a person’s judgement`;
    return [{ path: `route.${index}.closing`, rule: 'closingUnfit', found: closing, expected }];
  });
}

/** Whether a stage's command writes a text of its own: opine, comment, reply. */
export function speaks(stage: WorkStage): boolean {
  return stage === 'opinion' || stage === 'comment' || stage === 'reply';
}

export function stepOf(route: Route, stage: Stage): RouteStep | undefined {
  return route.find((step) => step.stage === stage);
}

/** The stage after this one in the route; ready after the last. */
export function nextStage(route: Route, stage: WorkStage): Stage {
  const index = route.findIndex((step) => step.stage === stage);
  return route[index + 1]?.stage ?? 'ready';
}

/** The stages of the route that come before this one, nearest last. */
export function earlierStages(route: Route, stage: Stage): WorkStage[] {
  const place = STAGES.indexOf(stage);
  return route.map((step) => step.stage).filter((earlier) => STAGES.indexOf(earlier) < place);
}

/** The last stage that grades settles: opinion where the route has it, else grade. */
export function settlesAt(route: Route, stage: WorkStage): boolean {
  return stage === 'opinion' || (stage === 'grade' && !route.some((step) => step.stage === 'opinion'));
}
