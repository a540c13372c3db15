import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBusinessDay } from '#libs/domain/fiscal/business-day.js';
import { addDays } from '#libs/domain/fiscal/local-date.js';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import { closedDays } from '#libs/platform/calendar/closed-days.js';
import { dueDateRefusals, dueDatesAsBefore } from './due-dates.js';

const calendar = closedDays([]);
const dates = (...dueOn: string[]) => dueOn.map((day, index) => ({ stage: WORK_STAGES[index]!, dueOn: day }));

describe('due dates as last year', () => {
  it.each([
    ['2020-04-24', 1, '2021-04-26'], // a Saturday a year later
    ['2020-05-01', 1, '2021-05-06'], // the Saturday before the holidays in May
    ['2020-02-28', 1, '2021-03-01'], // a Sunday
    ['2020-02-29', 1, '2021-03-01'], // 28 February 2021 is a Sunday
    ['2020-02-29', 3, '2023-02-28'], // 28 February 2023 is a Tuesday
    ['2020-12-28', 2, '2022-12-28'],
    ['2021-12-28', 2, '2023-12-28'],
    ['2021-12-29', 1, '2023-01-04'], // offices are closed until then
  ])('%s, %i years later: %s', (dueOn, years, expected) => {
    expect(dueDatesAsBefore(dates(dueOn), years, dates('2030-01-01'), calendar)).toEqual(dates(expected));
  });

  it('take the proposed day of a stage that is new in the route, or the day of the one ahead of it', () => {
    const before = [{ stage: 'draft', dueOn: '2020-04-24' }, { stage: 'grade', dueOn: '2020-06-30' }] as const;
    const proposed = [
      { stage: 'draft', dueOn: '2021-04-20' },
      { stage: 'approve', dueOn: '2021-04-22' },
      { stage: 'grade', dueOn: '2021-05-20' },
      { stage: 'opinion', dueOn: '2021-07-15' },
    ] as const;
    expect(dueDatesAsBefore(before, 1, proposed, calendar).map(({ dueOn }) => dueOn)).toEqual([
      '2021-04-26',
      '2021-04-26',
      '2021-06-30',
      '2021-07-15',
    ]);
  });

  it('are business days in the order of the stages, whatever they were', () => {
    const days = fc
      .array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: WORK_STAGES.length })
      .map((offsets) => offsets.toSorted((one, other) => one - other).map((offset) => addDays('2019-04-01', offset)));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5 }), (given, years) => {
        const found = dueDatesAsBefore(dates(...given), years, dates(...given), calendar);
        expect(found).toHaveLength(given.length);
        expect(found.every(({ dueOn }) => isBusinessDay(dueOn, calendar))).toBe(true);
        expect(dueDateRefusals(found)).toEqual([]);
      }),
    );
  });
});
