import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedField, FULL_ROUTE, SCALE, TEMPLATE, templateWith } from '../../../test/support/review.js';
import type { EditedRules } from './edited-rules.js';
import { movedKeys, rulesChanges } from './rules-changes.js';
import type { SheetTemplate } from './sheet-template.js';

const RULES: EditedRules = { template: TEMPLATE, scales: { progress: SCALE }, route: FULL_ROUTE };
const after = (change: Partial<EditedRules>) =>
  rulesChanges(RULES, { ...RULES, ...change }).map(({ change: what, ...rest }) => {
    const { label: _label, before: _before, ...shown } = { label: null, before: null, ...rest };
    return [what, ...Object.values(shown)].flat().join(' ');
  });
const ordered = (...keys: string[]): SheetTemplate => ({
  ...TEMPLATE,
  fields: keys.map((key) => TEMPLATE.fields.find((field) => field.key === key)!),
});
const KEYS = TEMPLATE.fields.map(({ key }) => key);
const marks = SCALE.marks;
const scale = (change: object) => ({ scales: { progress: { ...SCALE, ...change } } });

describe('what was changed', () => {
  it.each<[string, Partial<EditedRules>, string[]]>([
    ['nothing', {}, []],
    ['an entry that says what leaving it out says', changed({ public: undefined }), []],
    ['the name', { template: { ...TEMPLATE, title: { ja: '別の名前' } } }, ['titleChanged']],
    ['the layout', { template: { ...TEMPLATE, layout: 'pages' } }, ['layoutChanged pages']],
    ['a layout that says what leaving it out says', { template: { ...TEMPLATE, layout: 'table' } }, []],
    ['the licence', { licence: 'CC0-1.0' }, ['licenceChanged CC0-1.0']],
    ['a label', changed({ label: { ja: '参考' } }), ['fieldRelabelled remarks']],
    ['more of a field', changed({ required: true, maxLength: 5 }), ['fieldChanged remarks maxLength required']],
    ['a field more', { template: templateWith({ key: 'more', kind: 'text', label: { ja: '追加' }, stage: 'draft', maxLength: 5 }) }, ['fieldAdded more']],
    ['a field less', { template: ordered(...KEYS.filter((key) => key !== 'remarks')) }, ['fieldRetired remarks']],
    ['a field at the top', { template: ordered('reply', ...KEYS.slice(0, -1)) }, ['fieldMoved reply']],
    ['two neighbours', { template: ordered('departments', 'title', ...KEYS.slice(2)) }, ['fieldMoved title']],
    ['a stage less', { route: FULL_ROUTE.slice(0, -1) }, ['stageRemoved reply']],
    ['who acts until when', { route: FULL_ROUTE.with(0, { ...FULL_ROUTE[0]!, actor: FULL_ROUTE[2]!.actor, due: '04-01' }) }, ['stageChanged draft actor due']],
    ['a scale more', { scales: { ...RULES.scales, policy: SCALE } }, ['scaleAdded policy']],
    ['a scale less', { scales: {} }, ['scaleRemoved progress']],
    ['what a scale says', scale({ kind: 'policy' }), ['scaleChanged progress kind']],
    ['the order of the marks', scale({ marks: marks.toReversed() }), ['scaleChanged progress order']],
    ['a mark more', scale({ marks: [...marks, { symbol: 'E', word: { ja: '中止' }, tone: 'bad' }] }), ['markAdded progress E']],
    ['a mark less', scale({ marks: marks.slice(1) }), ['markRemoved progress A']],
    ['a mark’s word', scale({ marks: marks.with(0, { ...marks[0]!, word: { ja: '良好' } }) }), ['markChanged progress A']],
  ])('%s', (_, change, expected) => {
    expect(after(change)).toEqual(expected);
  });

  it('tells that no licence is stated any more', () => {
    expect(rulesChanges({ ...RULES, licence: 'PDL-1.0' }, RULES)).toEqual([{ change: 'licenceChanged', licence: null }]);
  });

  it('tells the stage that was added', () => {
    expect(rulesChanges({ ...RULES, route: FULL_ROUTE.slice(0, 1) }, { ...RULES, route: FULL_ROUTE.slice(0, 2) })).toEqual([
      { change: 'stageAdded', stage: 'approve' },
    ]);
  });
});

function changed(change: object) {
  return { template: templateWith(changedField('remarks', change)) };
}

describe('the keys that were moved', () => {
  const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 6 });

  it('are none exactly where the order is the same', () => {
    fc.assert(
      fc.property(orders, orders, (one, other) => {
        expect(movedKeys(one, other).size === 0).toBe(one.join() === other.join());
      }),
    );
  });

  it('leave the others in their order', () => {
    fc.assert(
      fc.property(orders, orders, (one, other) => {
        const moved = movedKeys(one, other);
        const stayed = (keys: readonly string[]) => keys.filter((key) => !moved.has(key));
        expect(stayed(one)).toEqual(stayed(other));
      }),
    );
  });

  it('is one, where one was taken elsewhere', () => {
    fc.assert(
      fc.property(orders, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (order, from, to) => {
        const [key] = order.slice(from, from + 1);
        const without = order.filter((other) => other !== key);
        const moved = movedKeys(order, [...without.slice(0, to), key!, ...without.slice(to)]);
        expect(moved.size).toBe(from === to ? 0 : 1);
      }),
    );
  });
});
