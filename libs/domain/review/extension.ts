import type { LocalDate } from '../fiscal/local-date.js';
import { isLocalDate } from '../fiscal/local-date.js';
import type { Route } from './route.js';
import { stepOf } from './route.js';
import type { Stage, WorkStage } from './stage.js';
import { STAGES } from './stage.js';

/** By stage. */
export type DueDates = Readonly<Partial<Record<WorkStage, LocalDate>>>;

/** 期限の延長: a later day for one stage. */
export interface Extension {
  readonly stage: WorkStage;
  readonly dueOn: LocalDate;
  /** Later stages that would be due before this day are put off to it, too. */
  readonly carryLater: boolean;
}

/** A sheet whose due dates may be extended, or the stages of a whole cycle. */
export interface Extensible {
  /** Empty for a whole cycle. */
  readonly number: string;
  /** Null for a whole cycle: it is in all of them. */
  readonly stage: Stage | null;
  readonly dueDates: DueDates;
}

export type ExtensionRefusal =
  | { readonly code: 'stageNotInRoute'; readonly stage: WorkStage }
  | { readonly code: 'dueDateInvalid'; readonly stage: WorkStage; readonly found: string }
  | { readonly code: 'dueDatePast'; readonly dueOn: LocalDate; readonly today: LocalDate }
  | { readonly code: 'dueDateEarlier'; readonly stage: WorkStage; readonly numbers: readonly string[] }
  | { readonly code: 'stagePassed'; readonly stage: WorkStage; readonly numbers: readonly string[] }
  | { readonly code: 'dueDatesNotAscending'; readonly stage: WorkStage; readonly after: WorkStage };

/** Why these due dates cannot be extended: every reason at once. A due date only ever moves to a later day. */
export function extensionRefusals(
  targets: readonly Extensible[],
  extension: Extension,
  route: Route,
  today: LocalDate,
): ExtensionRefusal[] {
  const { stage, dueOn } = extension;
  if (!stepOf(route, stage)) return [{ code: 'stageNotInRoute', stage }];
  if (!isLocalDate(dueOn)) return [{ code: 'dueDateInvalid', stage, found: dueOn }];
  const passed = targets.filter((target) => target.stage !== null && STAGES.indexOf(target.stage) > STAGES.indexOf(stage));
  const earlier = targets.filter(({ dueDates }) => (dueDates[stage] ?? dueOn) > dueOn);
  const overtaken = new Set(targets.flatMap(({ dueDates }) => overtakenStages(dueDates, extension, route)));
  return [
    ...(dueOn < today ? [{ code: 'dueDatePast', dueOn, today } as const] : []),
    ...(passed.length > 0 ? [{ code: 'stagePassed', stage, numbers: numbersOf(passed) } as const] : []),
    ...(earlier.length > 0 ? [{ code: 'dueDateEarlier', stage, numbers: numbersOf(earlier) } as const] : []),
    ...(extension.carryLater
      ? []
      : [...overtaken].map((later) => ({ code: 'dueDatesNotAscending', stage: later, after: stage }) as const)),
  ];
}

/** The due dates that an extension changes, as they are afterwards; empty when all of them are as wished already. */
export function extendedDueDates(dueDates: DueDates, extension: Extension, route: Route): DueDates {
  const { stage, dueOn } = extension;
  const moved = [...(dueDates[stage] === dueOn ? [] : [stage]), ...overtakenStages(dueDates, extension, route)];
  return Object.fromEntries(moved.map((name) => [name, dueOn]));
}

function numbersOf(targets: readonly Extensible[]): string[] {
  return targets.map(({ number }) => number).filter((number) => number !== '');
}

/** The later stages that would be due before the extended one. */
function overtakenStages(dueDates: DueDates, { stage, dueOn }: Extension, route: Route): WorkStage[] {
  const place = route.findIndex((step) => step.stage === stage);
  return route
    .slice(place + 1)
    .map((step) => step.stage)
    .filter((later) => (dueDates[later] ?? dueOn) < dueOn);
}
