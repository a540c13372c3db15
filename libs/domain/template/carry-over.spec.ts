import { describe, expect, it } from '@jest/globals';
import { carryOver } from './carry-over.js';
import type { CellField, SheetTemplate } from './sheet-template.js';

const YEARS = { cycle: [2020], plan: [2019, 2020] };
const label = { ja: '欄' };

const template = (...fields: CellField[]): SheetTemplate => ({ title: label, fields });
const text = (key: string, rest: Partial<CellField>): CellField =>
  ({ key, kind: 'text', label, maxLength: 10, ...rest }) as CellField;

describe('carryOver', () => {
  it('takes texts and schedules of the register, read-only where no stage writes them', () => {
    const of = template(text('policy', { carryOver: 'item' }), {
      key: 'steps',
      kind: 'schedule',
      label,
      maxLength: 10,
      carryOver: 'item',
    });
    const item = { policy: '方針', 'steps.1': '調査', 'steps.1.2019': '実施', 'steps.1.2020': '→', other: '別の欄' };
    expect(carryOver(of, YEARS, item, {})).toEqual({
      fixed: { policy: '方針', 'steps.1': '調査', 'steps.1.2019': '実施', 'steps.1.2020': '→' },
      initial: {},
    });
  });

  it('takes a field of the year before under this field’s key', () => {
    const of = template(text('goal', { carryOver: { previous: 'nextGoal' } }), text('nextGoal', { stage: 'draft' }));
    expect(carryOver(of, YEARS, {}, { nextGoal: '倍にする', goal: '古い目標' })).toEqual({
      fixed: { goal: '倍にする' },
      initial: {},
    });
  });

  it('is where a field begins that a stage goes on writing', () => {
    const of = template(text('plan', { carryOver: { previous: 'plan' }, stage: 'draft' }));
    expect(carryOver(of, YEARS, {}, { plan: '昨年の計画' })).toEqual({ fixed: {}, initial: { plan: '昨年の計画' } });
  });

  it('has nothing to take in the first year, and takes nothing empty', () => {
    const of = template(text('policy', { carryOver: 'item' }), text('goal', { carryOver: { previous: 'policy' } }));
    expect(carryOver(of, YEARS, { policy: '' }, {})).toEqual({ fixed: {}, initial: {} });
  });

  it('does not take a choice that is no longer offered', () => {
    const options = [{ key: 'go-on', label }];
    const of = template({ key: 'outlook', kind: 'choice', label, options, carryOver: { previous: 'outlook' } });
    expect(carryOver(of, YEARS, {}, { outlook: 'stop' })).toEqual({ fixed: {}, initial: {} });
    expect(carryOver(of, YEARS, {}, { outlook: 'go-on' }).fixed).toEqual({ outlook: 'go-on' });
  });
});
