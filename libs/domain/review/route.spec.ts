import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FULL_ROUTE } from '../../../test/support/review.js';
import type { Route } from './route.js';
import { earlierStages, nextStage, routeProblems, settlesAt, stepOf } from './route.js';
import type { Stage, WorkStage } from './stage.js';
import { isSettledStage, STAGES } from './stage.js';

const said = (route: Route) => routeProblems(route).map(({ expected }) => expected);
const only = (...stages: WorkStage[]) => FULL_ROUTE.filter((step) => stages.includes(step.stage));

describe('routeProblems', () => {
  it('finds nothing wrong with any choice of stages in their order', () => {
    fc.assert(
      fc.property(fc.subarray([...FULL_ROUTE.slice(1)]), (later) => {
        expect(said([FULL_ROUTE[0]!, ...later])).toEqual([]);
      }),
    );
  });

  it('finds a route that does not begin with draft', () => {
    expect(said([])).toEqual(['a route begins with draft']);
    expect(said(only('grade', 'opinion'))).toEqual(['a route begins with draft']);
  });

  it('finds stages that are doubled or out of order', () => {
    const problem = 'stages stand once each and in the order draft, approve, grade, opinion, comment, reply';
    expect(said([...only('draft'), ...only('draft')])).toEqual([problem]);
    expect(said([...only('draft'), ...only('opinion'), ...only('grade')])).toEqual([problem]);
  });

  it('finds a text field that is missing or has no business there', () => {
    const route = FULL_ROUTE.map((step) => (step.stage === 'opinion' ? { ...step, text: undefined } : step));
    expect(said(route)).toEqual(['opinion names the field its text goes to']);
    const silent = FULL_ROUTE.map((step) => (step.stage === 'grade' ? { ...step, text: 'reason' } : step));
    expect(said(silent)).toEqual(['grade has no text field']);
    expect(routeProblems(silent)).toMatchObject([{ path: 'route.2.text', rule: 'textUnneeded', found: 'reason' }]);
  });

  it('names everything wrong at once', () => {
    const route = [...only('reply'), ...only('draft')].map((step) => ({ ...step, text: undefined }));
    expect(said(route)).toHaveLength(3);
  });
});

describe('the stages of a route', () => {
  it('follow each other, and ready follows the last', () => {
    const route = only('draft', 'grade', 'comment');
    expect(route.map((step) => nextStage(route, step.stage))).toEqual(['grade', 'comment', 'ready']);
  });

  it.each(STAGES)('those before %s are the ones a sheet can be sent back to', (stage) => {
    const before: Record<Stage, WorkStage[]> = {
      draft: [],
      approve: ['draft'],
      grade: ['draft'],
      opinion: ['draft', 'grade'],
      comment: ['draft', 'grade'],
      reply: ['draft', 'grade', 'comment'],
      ready: ['draft', 'grade', 'comment'],
    };
    expect(earlierStages(only('draft', 'grade', 'comment'), stage)).toEqual(before[stage]);
  });

  it('know their step', () => {
    expect(stepOf(FULL_ROUTE, 'grade')).toBe(FULL_ROUTE[2]);
    expect(stepOf(only('draft'), 'grade')).toBeUndefined();
    expect(stepOf(FULL_ROUTE, 'ready')).toBeUndefined();
  });
});

describe('settling', () => {
  it('happens in opinion where there is one, else in grade', () => {
    const settling = (route: typeof FULL_ROUTE) =>
      route.map((step) => step.stage).filter((stage) => settlesAt(route, stage));
    expect(settling(FULL_ROUTE)).toEqual(['opinion']);
    expect(settling(only('draft', 'grade', 'comment'))).toEqual(['grade']);
  });

  it('has happened in the stages after opinion', () => {
    expect(STAGES.filter(isSettledStage)).toEqual(['comment', 'reply', 'ready']);
  });
});
