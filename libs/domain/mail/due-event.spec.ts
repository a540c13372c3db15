import { describe, expect, it } from '@jest/globals';
import { dueGroups } from './due-event.js';

const sheet = (id: string, dueOn: string, extended = false) => ({ id, cycleId: 'c1', stage: 'draft' as const, dueOn, extended });

describe('the days of a calendar', () => {
  it('are one for a stage, and one for each sheet with a date of its own', () => {
    const groups = dueGroups([sheet('a', '2020-04-24'), sheet('b', '2020-05-08', true), sheet('c', '2020-04-24')]);
    expect(groups.map(({ key, dueOn, sheets }) => [key, dueOn, sheets.map(({ id }) => id)])).toEqual([
      ['c1.draft', '2020-04-24', ['a', 'c']],
      ['b.draft', '2020-05-08', ['b']],
    ]);
  });

  it('keep their key and grow in number when the date is extended', () => {
    const [before] = dueGroups([sheet('a', '2020-04-30')]);
    const [after] = dueGroups([sheet('a', '2020-05-01')]);
    expect(after!.key).toBe(before!.key);
    expect(after!.sequence).toBe(before!.sequence + 1);
  });
});
