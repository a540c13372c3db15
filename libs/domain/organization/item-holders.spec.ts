import { describe, expect, it } from '@jest/globals';
import type { LinkedDepartment } from './department-lineage.js';
import { chosenHolders, holderChanges, holderQuestions } from './item-holders.js';

function department(id: string, since: number | null, until: number | null, ...successors: string[]): LinkedDepartment {
  return { id, name: id, since, until, successors };
}

/** 企画 was split, 臨時 ended without a successor, 広聴 was renamed 広報; 総務 and 財政 stay. */
const DEPARTMENTS = [
  department('企画', null, 2019, '政策', '行革'),
  department('政策', 2020, null),
  department('行革', 2020, null),
  department('臨時', null, 2019),
  department('広聴', null, 2019, '広報'),
  department('広報', 2020, null),
  department('総務', null, null),
];
const ITEMS = [
  { id: '1', departments: ['企画', '総務'] },
  { id: '2', departments: ['総務', '臨時'] },
  { id: '3', departments: ['広聴'] },
  { id: '4', departments: ['企画', '広聴'] },
];
const choice = (departmentId: string, heldBy: string, exceptions: Record<string, string> = {}) => ({
  departmentId,
  heldBy,
  exceptions: Object.entries(exceptions).map(([itemId, other]) => ({ itemId, heldBy: other })),
});

describe('the questions of a reorganisation', () => {
  it('are asked for each department that was split or is gone, once', () => {
    expect(holderQuestions(ITEMS, 2020, DEPARTMENTS)).toEqual([
      { departmentId: '企画', candidates: ['政策', '行革'], itemIds: ['1', '4'] },
      { departmentId: '臨時', candidates: [], itemIds: ['2'] },
    ]);
  });

  it('are not asked for what was only renamed, and not for the year before', () => {
    expect(holderChanges(ITEMS, 2020, DEPARTMENTS)).toEqual([{ from: '広聴', to: '広報', items: 2 }]);
    expect(holderQuestions(ITEMS, 2019, DEPARTMENTS)).toEqual([]);
    expect(holderChanges(ITEMS, 2019, DEPARTMENTS)).toEqual([]);
  });
});

describe('the answers', () => {
  it('give each item its departments, the exceptions theirs', () => {
    const { items, unanswered, notInYear } = chosenHolders(ITEMS, 2020, DEPARTMENTS, [
      choice('企画', '政策', { '4': '行革' }),
      choice('臨時', '総務'),
    ]);
    expect({ unanswered, notInYear }).toEqual({ unanswered: [], notInYear: [] });
    expect(items).toEqual([
      { id: '1', departments: ['政策', '総務'] },
      // It leads already: it is not named twice.
      { id: '2', departments: ['総務'] },
      { id: '4', departments: ['行革', '広報'] },
    ]);
  });

  it('that are missing are named', () => {
    expect(chosenHolders(ITEMS, 2020, DEPARTMENTS, [choice('臨時', '総務')]).unanswered).toEqual(['企画']);
  });

  it('name departments of that year only', () => {
    const chosen = chosenHolders(ITEMS, 2020, DEPARTMENTS, [choice('企画', '広聴', { '4': 'nobody' }), choice('臨時', '総務')]);
    expect(chosen.notInYear).toEqual(['広聴', 'nobody']);
  });

  it('to what nobody asked change nothing', () => {
    const chosen = chosenHolders(ITEMS.slice(2, 3), 2020, DEPARTMENTS, [choice('総務', 'nobody')]);
    expect(chosen).toEqual({ items: [], unanswered: [], notInYear: [] });
  });
});
