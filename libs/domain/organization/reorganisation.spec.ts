import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { departmentsIn, existsIn } from './department-lineage.js';
import { departmentTree } from './department-tree.js';
import { lineageProblems } from './lineage-problems.js';
import type { Change, ChangeKind, Heir, PlacedDepartment, Reorganisation } from './reorganisation.js';
import { heirId, reassigned, reorganise, takerOf, withoutPeople } from './reorganisation.js';
import { reorganisationProblems } from './reorganisation-problems.js';

const YEAR = 2026;

/** '企画課 2018-2020 <総務部': from 2018 to 2020, below 総務部. Names are the ids. */
function department(line: string): PlacedDepartment {
  const [, name, since, until, parent] = /^(\S+?)(?: (\d*)-(\d*))?(?: <(\S+))?$/.exec(line)!;
  return {
    id: name!,
    name: name!,
    since: since ? Number(since) : null,
    until: until ? Number(until) : null,
    successors: [],
    parentId: parent ?? null,
  };
}

const TOWN = ['総務部', '企画課 <総務部', '財政課 <総務部', '広報課 <総務部', '新課 2026-', '去る課 -2026', '昔の課 -2020'].map(department);

/** '+政策課 <総務部' is new, its name the key; '総務課' is there. */
function heir(line: string): Heir {
  const [, plus, name, parent] = /^(\+?)(\S*?)(?: <(\S+))?$/.exec(line)!;
  return plus === '' ? { departmentId: name! } : { key: `new-${name}`, name: name!, parentId: parent ?? null };
}

/** 'renamed 企画課 > +政策課' */
function change(line: string, given: Record<string, string> = {}): Change {
  const [before, after = ''] = line.split('>');
  const [kind, ...departments] = before!.trim().split(' ');
  const into = after.split(',').map((part) => part.trim()).filter((part) => part !== '');
  return { kind: kind as ChangeKind, departments, into: into.map(heir), given };
}

const of = (...lines: string[]): Reorganisation => ({ from: YEAR, changes: lines.map((line) => change(line)) });

function problems(reorganisation: Reorganisation, busy: readonly string[] = [], first = YEAR - 1): string[] {
  const context = { departments: TOWN, years: { first, last: YEAR + 1 }, busy: new Set(busy) };
  return reorganisationProblems(reorganisation, context).map(({ code, change: place, name }) => `${place ?? '-'} ${code} ${name}`.trim());
}

describe('a reorganisation', () => {
  it.each<[string, string[]]>([
    ['new', ['created > +危機管理課 <総務部']],
    ['renamed', ['renamed 企画課 > +政策課 <総務部']],
    ['merged into a new one', ['merged 企画課 財政課 > +政策課']],
    ['merged into a new one of the same name as one of them', ['merged 企画課 財政課 > +企画課']],
    ['merged into one that is there', ['merged 財政課 > 企画課']],
    ['split', ['split 企画課 > +政策課, +統計課']],
    ['split, and one goes on under the name', ['split 企画課 > +企画課, +統計課']],
    ['split, and a part goes to one that is there', ['split 企画課 > +政策課, 財政課']],
    ['moved to the top', ['moved 企画課 > +企画課']],
    ['abolished, with nothing left', ['abolished 企画課']],
    ['abolished, with somebody to take over', ['abolished 企画課 > 財政課']],
    ['into a 部 that it makes', ['created > +企画部', 'moved 企画課 > +企画課 <new-企画部']],
    ['two merge into what another change makes', ['split 企画課 > +政策課, +統計課', 'merged 財政課 広報課 > new-統計課']],
    ['names change places', ['renamed 企画課 > +財政課', 'renamed 財政課 > +企画課']],
  ])('that can be: %s', (_, lines) => {
    expect(problems(of(...lines))).toEqual([]);
    expect(lineageProblems(reorganise(TOWN, of(...lines)))).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['none', [], ['- nothing']],
    ['renamed to two', ['renamed 企画課 > +甲課, +乙課'], ['0 oneHeir']],
    ['renamed to nothing', ['renamed 企画課'], ['0 oneHeir']],
    ['two renamed', ['renamed 企画課 財政課 > +甲課'], ['0 oneDepartment']],
    ['merged to two', ['merged 企画課 財政課 > +甲課, +乙課'], ['0 oneHeir']],
    ['merged alone', ['merged 企画課 > +甲課'], ['0 twoDepartments']],
    ['split to one', ['split 企画課 > +甲課'], ['0 twoHeirs']],
    ['split to the same twice', ['split 企画課 > 財政課, 財政課'], ['0 heirTwice']],
    ['moved to two', ['moved 企画課 > +企画課, +乙課'], ['0 oneHeir']],
    ['nobody chosen', ['renamed > +甲課'], ['0 departmentsMissing']],
    ['unknown', ['renamed 幽霊課 > +甲課'], ['0 departmentNotThere']],
    ['long gone', ['renamed 昔の課 > +甲課'], ['0 departmentNotThere 昔の課']],
    ['begins this year', ['renamed 新課 > +甲課'], ['0 departmentYoung 新課']],
    ['ends by another plan', ['renamed 去る課 > +甲課'], ['0 departmentEnds 去る課']],
    ['twice', ['renamed 企画課 > +甲課', 'abolished 企画課'], ['0 departmentTwice 企画課', '1 departmentTwice 企画課']],
    ['an heir that ends', ['merged 財政課 > 企画課', 'abolished 企画課 > 広報課'], ['0 heirNotThere 企画課']],
    ['an heir that ends later', ['merged 財政課 > 去る課'], ['0 heirNotThere 去る課']],
    ['an heir from the past', ['merged 財政課 > 昔の課'], ['0 heirNotThere 昔の課']],
    ['without a name', ['renamed 企画課 > +'], ['0 nameMissing']],
    ['a name with a separator', ['renamed 企画課 > +政策;課'], ['0 nameUnusable 政策;課']],
    ['a name that cannot be printed', ['renamed 企画課 > +企画😀課'], ['0 nameUnprintable 企画😀課']],
    ['a name that is taken', ['renamed 企画課 > +財政課'], ['0 nameTaken 財政課']],
    ['a name given twice', ['created > +甲課', 'renamed 企画課 > +乙課', 'renamed 財政課 > +乙課'], ['2 nameTaken 乙課']],
    ['the name that it has', ['renamed 企画課 > +企画課'], ['0 nameUnchanged 企画課']],
    ['moved to where it is', ['moved 企画課 > +企画課 <総務部'], ['0 parentUnchanged 企画課']],
    ['below something that is gone', ['renamed 企画課 > +政策課 <昔の課'], ['0 parentNotThere 政策課']],
    ['below itself', ['renamed 企画課 > +政策課 <new-政策課'], ['0 parentCircle 政策課']],
    ['below its own 課', ['moved 総務部 > +総務部 <企画課'], ['0 parentCircle 総務部']],
  ])('that can’t be: %s', (_, lines, expected) => {
    expect(problems(of(...lines))).toEqual(expected);
  });

  it('says everything at once', () => {
    expect(problems(of('renamed 企画課', 'split 財政課 > +甲課', 'merged 広報課 > +乙課'))).toEqual([
      '0 oneHeir',
      '1 twoHeirs',
      '2 twoDepartments',
    ]);
  });

  it('asks who takes over what an abolished one still has', () => {
    expect(problems(of('abolished 企画課 財政課'), ['企画課'])).toEqual(['0 heirNeeded 企画課']);
    expect(problems(of('abolished 企画課 > 財政課'), ['企画課'])).toEqual([]);
  });

  it('is of a year near by', () => {
    expect(problems({ ...of('abolished 企画課'), from: YEAR + 2 })).toEqual(['- yearOutside']);
    expect(problems(of('abolished 企画課'), [], YEAR + 1)).toEqual(['- yearOutside']);
  });

  it('gives what was split to those that take it over only', () => {
    const split = { from: YEAR, changes: [change('split 企画課 > +甲課, +乙課', { 'item-1': 'new-乙課', 'item-2': '財政課' })] };
    expect(problems(split)).toEqual(['0 takerUnknown']);
    expect([1, 3].map((item) => takerOf(split, '企画課', `item-${item}`))).toEqual(['new-乙課', 'new-甲課']);
    expect(takerOf(split, '財政課', 'item-1')).toBe('財政課');
    expect(takerOf(of('abolished 企画課'), '企画課', 'item-1')).toBe(null);
  });

  it('warns of new departments that lead something and have nobody', () => {
    const moved = (items: string[], people: string[]) => ({
      items: items.map((id) => ({ id, leads: id !== 'takes-part' })),
      people: people.map((id) => ({ id })),
    });
    const split = change('split 企画課 > +甲課, +乙課', { 'item-2': 'new-乙課', 'person-2': 'new-乙課' });
    expect(withoutPeople([split], [moved(['item-1', 'item-2'], ['person-1', 'person-2'])])).toEqual([]);
    expect(withoutPeople([split], [moved(['item-1', 'item-2'], ['person-1'])])).toEqual(['new-乙課']);
    expect(withoutPeople([split], [moved(['takes-part', 'item-2'], ['person-2'])])).toEqual([]);
    expect(withoutPeople([change('merged 財政課 > 広報課')], [moved(['item-1'], [])])).toEqual([]);
  });

  it.each<[string, [number, string[]][], number, object[]]>([
    ['the lead', [[0, ['企画課', '財政課']]], 2024, [{ since: 2026, departments: ['new-乙課', '財政課'] }]],
    ['one that takes part', [[0, ['財政課', '企画課']]], 2024, [{ since: 2026, departments: ['財政課', 'new-乙課'] }]],
    ['nobody concerned', [[0, ['財政課']]], 2024, []],
    ['held before, not now', [[0, ['企画課']], [2025, ['財政課']]], 2024, []],
    ['held from later on', [[0, ['財政課']], [2027, ['企画課']]], 2024, [{ since: 2027, departments: ['new-乙課'] }]],
    ['held from the same year on', [[0, ['財政課']], [2026, ['企画課']]], 2024, [{ since: 2026, departments: ['new-乙課'] }]],
    ['of a plan that is still to begin', [[0, ['企画課']]], 2027, [{ since: 0, departments: ['new-乙課'] }]],
    ['of nobody', [], 2024, []],
  ])('changes who holds an item after a split: %s', (_, groups, periodFrom, expected) => {
    const split = { from: YEAR, changes: [change('split 企画課 > +甲課, +乙課', { item: 'new-乙課' })] };
    const assignments = groups.map(([since, departments]) => ({ since, departments }));
    expect(reassigned({ id: 'item', periodFrom, assignments }, split, TOWN)).toEqual(expected);
  });

  it('leaves to the lineage what was renamed or merged', () => {
    const assignments = [{ since: 0, departments: ['企画課'] }];
    expect(reassigned({ id: 'item', periodFrom: 2024, assignments }, of('renamed 企画課 > +政策課'), TOWN)).toEqual([]);
  });
});

describe('the tree of a year', () => {
  const shown = (departments: readonly PlacedDepartment[], year: number) =>
    departmentTree(year, departments).map(({ id, depth }) => `${'-'.repeat(depth)}${id}`);

  it('has what exists then, below what it belongs to then', () => {
    expect(shown(TOWN, 2026)).toEqual(['総務部', '-企画課', '-財政課', '-広報課', '新課', '去る課']);
    expect(shown(TOWN, 2019)).toEqual(['総務部', '-企画課', '-財政課', '-広報課', '去る課', '昔の課']);
  });

  it('puts a new one behind the first that it takes over from, and keeps the 課 of a 部 that is renamed', () => {
    const after = reorganise(TOWN, of('renamed 総務部 > +経営部', 'split 企画課 > +甲課 <new-経営部, +乙課 <new-経営部', 'created > +丙課'));
    expect(shown(after, 2025)).toEqual(['総務部', '-企画課', '-財政課', '-広報課', '去る課']);
    expect(shown(after, 2026)).toEqual(['new-経営部', '-new-甲課', '-new-乙課', '-財政課', '-広報課', '新課', '去る課', 'new-丙課']);
  });

  it('shows everybody, also those that would be their own ancestors', () => {
    const circle = [department('甲課 <乙課'), department('乙課 <甲課'), department('丙課')];
    expect(shown(circle, 2026)).toEqual(['丙課', '甲課', '乙課']);
  });
});

describe('any reorganisation that can be', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const town = ids.map((id) => department(id));
  /** Each department has one fate; changes are made of those with the same. */
  const any = fc
    .tuple(
      fc.tuple(...ids.map(() => fc.constantFrom<ChangeKind | 'stays'>('renamed', 'split', 'abolished', 'merged', 'stays'))),
      fc.dictionary(fc.constantFrom('item-1', 'item-2', 'person'), fc.constantFrom('new-1-x', 'new-1-y')),
      fc.integer({ min: YEAR - 1, max: YEAR + 1 }),
    )
    .map(([fates, given, from]): Reorganisation => {
      const made = (key: string): Heir => ({ key: `new-${key}`, name: `名${key}`, parentId: null });
      const changes = fates.flatMap((kind, index): Change[] => {
        const own = { departments: [ids[index]!], given: {} };
        switch (kind) {
          case 'renamed':
            return [{ ...own, kind, into: [made(`${index}-x`)] }];
          case 'split':
            return [{ ...own, kind, into: [made(`${index}-x`), made(`${index}-y`)], given: index === 1 ? given : {} }];
          case 'abolished':
            return [{ ...own, kind, into: [] }];
          default:
            return [];
        }
      });
      const merged = ids.filter((_, index) => fates[index] === 'merged');
      return merged.length < 2 ? { from, changes } : { from, changes: [...changes, { kind: 'merged', departments: merged, into: [made('m')], given: {} }] };
    })
    .filter(({ changes }) => changes.length > 0);

  it('leaves every thing with exactly one department that exists, unless it is abolished', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...ids), fc.constantFrom('item-1', 'item-2', 'person'), (reorganisation, id, thing) => {
        const context = { departments: town, years: { first: YEAR - 1, last: YEAR + 1 }, busy: new Set<string>() };
        expect(reorganisationProblems(reorganisation, context)).toEqual([]);
        const after = reorganise(town, reorganisation);
        const taker = takerOf(reorganisation, id, thing);
        const fate = reorganisation.changes.find(({ departments }) => departments.includes(id));
        if (fate?.kind === 'abolished') expect(taker).toBe(null);
        else expect(after.filter((one) => one.id === taker && existsIn(one, reorganisation.from))).toHaveLength(1);
        if (fate && taker !== null) expect(fate.into.map(heirId)).toContain(taker);
      }),
    );
  });

  it('changes nothing of the years before', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 2015, max: YEAR - 2 }), (reorganisation, year) => {
        const after = reorganise(town, reorganisation);
        expect(departmentsIn(year, ids, after)).toEqual(departmentsIn(year, ids, town));
        expect(departmentTree(year, after)).toEqual(departmentTree(year, town));
      }),
    );
  });

  it('makes no lineage that can’t be', () => {
    fc.assert(fc.property(any, (reorganisation) => expect(lineageProblems(reorganise(town, reorganisation))).toEqual([])));
  });
});
