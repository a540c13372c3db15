import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { context, goodCommand, LEAD, OTHER_DEPARTMENT, PLAN, SCALE, sheetAt } from '../../../test/support/review.js';
import type { Actor } from '../access/role.js';
import { ROLES } from '../access/role.js';
import type { SheetTemplate } from '../template/sheet-template.js';
import type { Command } from './command.js';
import { COMMAND_NAMES } from './command.js';
import type { Decision, DecisionContext } from './decide.js';
import { applyAll, availableCommands, decide, mayWrite } from './decide.js';
import { gradeSoFar } from './grade-so-far.js';
import { incompleteness } from './incompleteness.js';
import { refusalKind } from './refusal.js';
import type { Route, RouteStep } from './route.js';
import { nextStage, routeProblems, stepOf } from './route.js';
import { RULES } from './rules.js';
import type { SheetState } from './sheet-state.js';
import type { Stage, WorkStage } from './stage.js';
import { STAGES, WORK_STAGES } from './stage.js';

const routes: fc.Arbitrary<Route> = fc
  .tuple(
    fc.subarray([...WORK_STAGES.slice(1)]),
    fc.array(
      fc.record({
        role: fc.constantFrom(...ROLES),
        scope: fc.constantFrom('leadDepartment' as const, 'plan' as const),
      }),
      {
        minLength: 6,
        maxLength: 6,
      },
    ),
  )
  .map(([later, actors]) =>
    (['draft', ...later] as WorkStage[]).map((stage, index): RouteStep => ({
      stage,
      actor: actors[index]!,
      text: ['opinion', 'comment', 'reply'].includes(stage) ? `text of ${stage}` : undefined,
      due: '05-01',
    })),
  );

/** The texts of the stages that speak, required in one of three ways; the department grades itself first, or not. */
const templates: fc.Arbitrary<SheetTemplate> = fc
  .record({
    required: fc.constantFrom(undefined, true as const, { grades: ['A', 'Z'] }),
    maxLength: fc.integer({ min: 2, max: 4 }),
    assesses: fc.boolean(),
  })
  .map(({ required, maxLength, assesses }) => ({
    title: { ja: '調書' },
    fields: [
      {
        key: 'progress',
        kind: 'grade',
        label: { ja: '評価' },
        scale: 'progress',
        stage: assesses ? 'draft' : undefined,
      },
      ...(['opinion', 'comment', 'reply'] as const).map((stage) => ({
        key: `text of ${stage}`,
        kind: 'text' as const,
        label: { ja: stage },
        stage,
        required,
        maxLength,
      })),
    ],
  }));

/** Few people, half of them with every role: so that commands succeed often, and the same person turns up twice. */
const actors: fc.Arbitrary<Actor> = fc.record({
  accountId: fc.constantFrom('a', 'b', 'c', 'd'),
  grants: fc.oneof(
    fc.constant(ROLES.map((role) => ({ role, departmentId: LEAD, planId: null }))),
    fc.array(
      fc.record({
        role: fc.constantFrom(...ROLES),
        departmentId: fc.constantFrom(LEAD, OTHER_DEPARTMENT, null),
        planId: fc.constantFrom(null, PLAN, 'another plan'),
      }),
      { maxLength: 4 },
    ),
  ),
});

interface Step {
  readonly actor: Actor;
  /** Any command at all, one of those that the actor is offered, or if there is one of them that goes forward. */
  readonly from: 'any' | 'offered' | 'forward';
  readonly pick: number;
  readonly grade: string | null;
  readonly text: string;
  readonly to: WorkStage;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    actor: actors,
    from: fc.constantFrom('any', 'offered', 'forward', 'forward'),
    pick: fc.nat({ max: 1000 }),
    grade: fc.constantFrom('A', 'B', 'B', 'Z', null, null),
    text: fc.constantFrom('意見', '𠮷𠮷', '', ' ', '長すぎる意見'),
    to: fc.constantFrom(...WORK_STAGES),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

function commandOf(step: Step, sheet: SheetState, inContext: DecisionContext): Command {
  const offered = availableCommands(sheet, inContext).map((command) => command.name);
  const forward = offered.filter((name) => RULES[name].moves === 'forward');
  const wishes = { any: COMMAND_NAMES, offered, forward }[step.from];
  const names = wishes.length > 0 ? wishes : COMMAND_NAMES;
  const command = goodCommand(names[step.pick % names.length]!);
  if ('grade' in command) return { ...command, grade: step.grade };
  if ('text' in command) return { ...command, text: step.text };
  return command.name === 'sendBack' ? { ...command, to: step.to, reason: step.text } : command;
}

interface Move {
  readonly before: SheetState;
  readonly after: SheetState;
  readonly command: Command;
  readonly decision: Decision;
  readonly inContext: DecisionContext;
}

/** Asserts something of every single step, refused or not, of random people's work on a random route. */
function always(look: (move: Move) => void): void {
  fc.assert(
    fc.property(routes, templates, fc.boolean(), steps, (route, template, graded, sequence) => {
      let before = sheetAt('draft', { graded, texts: { kept: 'いつまでも', progress: 'C' }, indicators: [] });
      for (const step of sequence) {
        const inContext = context(step.actor, { route, template });
        const command = commandOf(step, before, inContext);
        const decision = decide(before, command, inContext);
        const after = decision.ok ? applyAll(before, decision.events) : before;
        look({ before, after, command, decision, inContext });
        before = after;
      }
    }),
    { numRuns: 300 },
  );
}

const place = (stage: Stage) => STAGES.indexOf(stage);

describe('whatever people do, on whatever route', () => {
  it('the routes of these properties are valid', () => {
    fc.assert(fc.property(routes, (route) => expect(routeProblems(route)).toEqual([])));
  });

  it('decide answers with events or with refusals, and never throws', () => {
    const accepted = new Set<string>();
    always(({ command, decision }) => {
      if (decision.ok) {
        accepted.add(command.name);
        expect(decision.events).not.toHaveLength(0);
      } else {
        expect(decision.refusals).not.toHaveLength(0);
        const distinct = new Set(decision.refusals.map((refusal) => JSON.stringify(refusal)));
        expect(distinct.size).toBe(decision.refusals.length);
      }
    });
    // People who are refused everything would prove nothing.
    expect(COMMAND_NAMES.filter((name) => !accepted.has(name))).toEqual([]);
  });

  it('a sheet stays in its route, its rounds count up, and nothing that was written is lost', () => {
    always(({ before, after, inContext }) => {
      expect(after.stage === 'ready' || stepOf(inContext.route, after.stage) !== undefined).toBe(true);
      expect(after.round).toBeGreaterThanOrEqual(Math.max(1, before.round));
      expect(after.submitters.slice(0, before.submitters.length)).toEqual(before.submitters);
      expect(Object.keys(after.texts)).toEqual(expect.arrayContaining(Object.keys(before.texts)));
      expect(before.proposedGrade === null || after.proposedGrade !== null).toBe(true);
      expect(before.settledGrade === null || after.settledGrade !== null).toBe(true);
      if (after.handedOn) expect(place(after.handedOn.from)).toBeLessThan(place(after.stage));
    });
  });

  it('a command moves a sheet as its rule says', () => {
    always(({ before, after, command, decision, inContext }) => {
      if (!decision.ok) return;
      const expected = {
        forward: () => [nextStage(inContext.route, before.stage as WorkStage), before.round],
        stay: () => [before.stage, before.round],
        back: () => [command.name === 'sendBack' && command.to, before.round + 1],
        undo: () => [before.handedOn?.from, before.round],
      }[RULES[command.name].moves]();
      expect([after.stage, after.round]).toEqual(expected);
    });
  });

  it('nobody approves, grades or settles what he submitted', () => {
    const submitters = new Set<string>();
    always(({ before, command, decision, inContext }) => {
      if (before.submitters.length === 0) submitters.clear();
      if (!decision.ok) return;
      if (command.name === 'submit') submitters.add(inContext.actor.accountId);
      if (['approve', 'propose', 'settle'].includes(command.name))
        expect(submitters).not.toContain(inContext.actor.accountId);
    });
  });

  it('a finished sheet has its settled grade, where the route grades and the sheet takes a grade', () => {
    const symbols = SCALE.marks.map((mark) => mark.symbol);
    always(({ after, inContext }) => {
      const grades = inContext.route.some((step) => step.stage === 'grade' || step.stage === 'opinion');
      if (after.graded && after.stage === 'ready' && grades) expect(symbols).toContain(after.settledGrade);
      if (!after.graded)
        expect([after.proposedGrade, after.settledGrade, gradeSoFar(after, inContext)]).toEqual([null, null, null]);
    });
  });

  it('a stage that is left forwards was complete, for the mark that was given', () => {
    always(({ before, after, command, decision, inContext }) => {
      if (!decision.ok || RULES[command.name].moves !== 'forward') return;
      const grade = 'grade' in command ? command.grade : undefined;
      expect(incompleteness({ ...after, stage: before.stage }, before.stage, inContext, grade)).toEqual([]);
    });
  });

  it('availableCommands and decide agree', () => {
    always(({ before, command, decision, inContext }) => {
      const available = availableCommands(before, inContext);
      const onlyInput = decision.ok || decision.refusals.every((refusal) => refusalKind(refusal) === 'input');
      expect(available.some((offered) => offered.name === command.name)).toBe(onlyInput);
      for (const offered of available) expect(offered.to).not.toHaveLength(0);
      if (decision.ok && command.name === 'submit') expect(mayWrite(before, inContext)).toBe(true);
    });
  });
});
