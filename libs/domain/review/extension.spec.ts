import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FULL_ROUTE } from '../../../test/support/review.js';
import { addDays } from '../fiscal/local-date.js';
import type { DueDates, Extensible, Extension } from './extension.js';
import { extendedDueDates, extensionRefusals } from './extension.js';
import { STAGES, WORK_STAGES } from './stage.js';

const TODAY = '2020-04-10';
const DUE: DueDates = {
  draft: '2020-04-24',
  approve: '2020-05-01',
  grade: '2020-05-15',
  opinion: '2020-05-29',
  comment: '2020-06-19',
  reply: '2020-07-03',
};
const sheet = (number: string, stage: Extensible['stage'], own: DueDates = {}): Extensible => ({
  number,
  stage,
  dueDates: { ...DUE, ...own },
});
const wish = (dueOn: string, more: Partial<Extension> = {}): Extension => ({ stage: 'draft', dueOn, carryLater: false, ...more });
const refusals = (targets: readonly Extensible[], extension: Extension) =>
  extensionRefusals(targets, extension, FULL_ROUTE, TODAY);

describe('a due date', () => {
  it('moves to a later day, up to the next stage’s', () => {
    for (const dueOn of ['2020-04-24', '2020-04-25', '2020-05-01']) {
      expect(refusals([sheet('1', 'draft')], wish(dueOn))).toEqual([]);
    }
    expect(extendedDueDates(DUE, wish('2020-04-30'), FULL_ROUTE)).toEqual({ draft: '2020-04-30' });
    expect(extendedDueDates(DUE, wish('2020-04-24'), FULL_ROUTE)).toEqual({});
  });

  it('moves to no earlier day, and the sheets that are due later are named', () => {
    const targets = [sheet('1', 'draft'), sheet('2', 'draft', { draft: '2020-04-30' }), sheet('3', 'draft')];
    expect(refusals(targets, wish('2020-04-28'))).toEqual([{ code: 'dueDateEarlier', stage: 'draft', numbers: ['2'] }]);
    expect(refusals([{ number: '', stage: null, dueDates: DUE }], wish('2020-04-23'))).toEqual([
      { code: 'dueDateEarlier', stage: 'draft', numbers: [] },
    ]);
  });

  it('lies neither in the past nor outside of the calendar', () => {
    const late = sheet('1', 'draft', { draft: '2020-04-01' });
    expect(refusals([late], wish('2020-04-09'))).toEqual([{ code: 'dueDatePast', dueOn: '2020-04-09', today: TODAY }]);
    expect(refusals([late], wish(TODAY))).toEqual([]);
    for (const dueOn of ['', '2020-02-30', '令和2年5月1日', '2020-5-1']) {
      expect(refusals([late], wish(dueOn))).toEqual([{ code: 'dueDateInvalid', stage: 'draft', found: dueOn }]);
    }
  });

  it('overtakes no later stage, unless those are put off with it', () => {
    expect(refusals([sheet('1', 'draft')], wish('2020-05-20'))).toEqual([
      { code: 'dueDatesNotAscending', stage: 'approve', after: 'draft' },
      { code: 'dueDatesNotAscending', stage: 'grade', after: 'draft' },
    ]);
    const carried = wish('2020-05-20', { carryLater: true });
    expect(refusals([sheet('1', 'draft')], carried)).toEqual([]);
    expect(extendedDueDates(DUE, carried, FULL_ROUTE)).toEqual({
      draft: '2020-05-20',
      approve: '2020-05-20',
      grade: '2020-05-20',
    });
  });

  it('is not extended in a stage that is over, or that the route does not have', () => {
    expect(refusals([sheet('1', 'grade'), sheet('2', 'ready'), sheet('3', 'approve')], wish('2020-05-10', { stage: 'approve' }))).toEqual([
      { code: 'stagePassed', stage: 'approve', numbers: ['1', '2'] },
    ]);
    const short = FULL_ROUTE.filter(({ stage }) => stage !== 'reply');
    expect(extensionRefusals([sheet('1', 'draft')], wish('2020-08-01', { stage: 'reply' }), short, TODAY)).toEqual([
      { code: 'stageNotInRoute', stage: 'reply' },
    ]);
  });

  it('tells every reason at once', () => {
    const targets = [sheet('1', 'ready'), sheet('2', 'draft', { draft: '2020-07-01' })];
    expect(refusals(targets, wish('2020-04-02')).map(({ code }) => code)).toEqual(['dueDatePast', 'stagePassed', 'dueDateEarlier']);
  });
});

it('whatever is extended, no date moves back and the stages stay in their order', () => {
  const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(TODAY, days));
  const dates = fc
    .array(day, { minLength: WORK_STAGES.length, maxLength: WORK_STAGES.length })
    .map((days): DueDates => Object.fromEntries([...days].sort().map((dueOn, index) => [WORK_STAGES[index]!, dueOn])));
  const extension = fc.record({ stage: fc.constantFrom(...WORK_STAGES), dueOn: day, carryLater: fc.boolean() });
  fc.assert(
    fc.property(dates, extension, fc.constantFrom(...STAGES), (dueDates, wanted, stage) => {
      if (refusals([{ number: '1', stage, dueDates }], wanted).length > 0) return;
      const after = { ...dueDates, ...extendedDueDates(dueDates, wanted, FULL_ROUTE) };
      expect(after[wanted.stage]).toBe(wanted.dueOn);
      const inOrder = WORK_STAGES.map((name) => after[name]!);
      expect([...inOrder].sort()).toEqual(inOrder);
      for (const name of WORK_STAGES) expect(after[name]! >= dueDates[name]!).toBe(true);
      // What is done once is done: asking again changes nothing.
      expect(extendedDueDates(after, wanted, FULL_ROUTE)).toEqual({});
    }),
  );
});
