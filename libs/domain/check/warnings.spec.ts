import { describe, expect, it } from '@jest/globals';
import {
  changedField,
  indicator,
  SCALE,
  sheetAt,
  TEMPLATE,
  templateWith,
  YEARS,
} from '../../../test/support/review.js';
import type { ReviewRules } from '../review/review-rules.js';
import type { SheetIndicator, SheetState } from '../review/sheet-state.js';
import type { Warning } from './warning.js';
import { explanationCell, warningKey } from './warning.js';
import { warningsOf } from './warnings.js';

const RULES: ReviewRules = { template: TEMPLATE, scale: SCALE, years: YEARS };
const SPAN = { cycle: [2018, 2019, 2020], plan: YEARS.plan };

const typed = (values: Record<number, string>, rest: Partial<SheetIndicator> = {}) => [indicator({ values, ...rest })];

function warnings(changes: Partial<SheetState>, rules: Partial<ReviewRules> = {}): Warning[] {
  return warningsOf(sheetAt('draft', changes), { ...RULES, ...rules });
}

const keys = (found: readonly Warning[]) => found.map(warningKey);

it('a sheet like any other asks for nothing', () => {
  expect(warnings({})).toEqual([]);
  expect(warnings({ indicators: typed({ 2018: '4,500人', 2019: '4,713人' }), proposedGrade: 'A' })).toEqual([]);
});

describe('beside the year before', () => {
  it.each([
    ['45人', '450人', 'tenfold'],
    ['450人', '45人', 'tenfold'],
    ['45人', '449人', undefined],
    ['450人', '46人', undefined],
    ['0.7%', '7%', 'tenfold'],
    ['△45人', '△450人', 'tenfold'],
    ['0人', '450人', undefined],
    ['450人', '0人', undefined],
    ['57,074千円', '5,707千円', 'tenfold'],
    ['57,074千円', '57,074円', 'tenfold'],
    ['45人', '450件', 'unitChanged'],
    ['45人', '45件', 'unitChanged'],
    ['45人', '45名', undefined],
    ['45人', '年間45人', undefined],
    ['45人', '45', 'unitChanged'],
    ['45%', '45', 'unitChanged'],
    ['45人', '－', undefined],
    ['45人', '', undefined],
    ['45人', '　', undefined],
    ['45人', '未発表', undefined],
    ['45人', '実施', undefined],
    ['45人', 'およそ半分', 'valueUnreadable'],
    ['30%～40%', 'よく分からない', 'valueUnreadable'],
    ['45人', '45人、46人', 'valueUnreadable'],
    ['検討', '実施', undefined],
    ['検討', '45人', undefined],
    ['順調に進んだ', 'とても順調に進んだ', undefined],
  ])('%j, then %j: %j', (before, now, code) => {
    expect(warnings({ indicators: typed({ 2018: before, 2019: now }) }).map((warning) => warning.code)).toEqual(
      code ? [code] : [],
    );
  });

  it('says of which indicator, which year, and what stands there', () => {
    expect(warnings({ indicators: typed({ 2018: '４５人', 2019: '450人' }) })).toEqual([
      { code: 'tenfold', indicatorId: 'indicator', year: 2019, before: '４５人', now: '450人' },
    ]);
    expect(warnings({ indicators: typed({ 2018: '45人', 2019: '450件' }) })).toEqual([
      { code: 'unitChanged', indicatorId: 'indicator', year: 2019, before: '45人', now: '450件' },
    ]);
    expect(warnings({ indicators: typed({ 2018: '45人', 2019: 'およそ半分' }) })).toEqual([
      { code: 'valueUnreadable', indicatorId: 'indicator', year: 2019, now: 'およそ半分' },
    ]);
  });

  it('takes the nearest earlier year that has a value', () => {
    const values = { 2014: '4人', 2016: '45人', 2017: '－', 2018: '', 2019: '450人' };
    expect(warnings({ indicators: typed(values) })).toMatchObject([{ code: 'tenfold', before: '45人' }]);
  });

  it('takes no later year', () => {
    expect(warnings({ indicators: typed({ 2019: '450人', 2020: '45人' }) })).toEqual([]);
  });

  it('without an earlier value has only the baseline, to tell a text from a number', () => {
    expect(warnings({ indicators: typed({ 2019: '45件' }, { baseline: '4,500人' }) })).toEqual([]);
    expect(warnings({ indicators: typed({ 2019: 'おおむね' }, { baseline: '4,500人' }) })).toMatchObject([
      { code: 'valueUnreadable' },
    ]);
    expect(warnings({ indicators: typed({ 2019: 'おおむね' }, { baseline: '検討' }) })).toEqual([]);
    expect(warnings({ indicators: typed({ 2018: '検討', 2019: 'おおむね' }, { baseline: '4,500人' }) })).toEqual([]);
  });

  it('looks at every year of a span, also within it', () => {
    const values = { 2017: '4人', 2018: '45人', 2019: '450人', 2020: '450件' };
    expect(keys(warnings({ indicators: typed(values) }, { years: SPAN }))).toEqual([
      'tenfold.2018:indicator',
      'tenfold.2019:indicator',
      'unitChanged.2020:indicator',
    ]);
  });
});

describe('beside the grade', () => {
  const worse = { baseline: '4,000人', target: '5,000人', values: { 2019: '3,900人' } };
  const reached = { ...worse, values: { 2019: '5,000人' } };
  const codesWith = (
    proposedGrade: string | null,
    changes: Partial<SheetIndicator>,
    rules: Partial<ReviewRules> = {},
  ) => warnings({ indicators: [indicator(changes)], proposedGrade }, rules).map((warning) => warning.code);

  it.each([
    ['A', worse, ['gradeBesideWorsening']],
    ['B', worse, []],
    ['C', worse, []],
    ['D', worse, []],
    [null, worse, []],
    ['A', reached, []],
    ['B', reached, []],
    ['C', reached, []],
    ['D', reached, ['gradeBesideReached']],
    [null, reached, []],
    ['A', { ...worse, better: 'less' }, []],
    ['A', { ...reached, better: 'less' }, ['gradeBesideWorsening']],
    ['A', { baseline: '103人', target: '0人', values: { 2019: '110人' } }, ['gradeBesideWorsening']],
    ['D', { baseline: '103人', target: '0人', values: { 2019: '0人' } }, ['gradeBesideReached']],
    ['A', { ...worse, values: { 2019: '4,000人' } }, []],
    ['A', { ...worse, values: { 2019: '－' } }, []],
    ['A', { ...worse, values: {} }, []],
    ['A', { ...worse, baseline: '－' }, []],
    ['D', { ...reached, target: '' }, []],
    ['D', { baseline: '検討', target: '実施', values: { 2019: '実施' } }, ['gradeBesideReached']],
  ] as const)('%j beside %j: %j', (grade, changes, expected) => {
    expect(codesWith(grade, changes)).toEqual(expected);
  });

  it('says which grade', () => {
    expect(warnings({ indicators: [indicator(worse)], proposedGrade: 'A' })).toEqual([
      { code: 'gradeBesideWorsening', indicatorId: 'indicator', grade: 'A' },
    ]);
  });

  it('takes the mark in force, the department’s own before all others in its hands', () => {
    const template = templateWith(changedField('progress', { stage: 'draft' }));
    const own = (progress: string) =>
      warnings({ texts: { progress }, proposedGrade: 'A', indicators: [indicator(worse)] }, { template });
    expect(own('C')).toEqual([]);
    expect(own('A')).toHaveLength(1);
    const settled = warnings({ stage: 'ready', proposedGrade: 'C', settledGrade: 'A', indicators: [indicator(worse)] });
    expect(settled).toHaveLength(1);
  });

  it('takes the last value of the cycle’s years, not one of another year', () => {
    expect(
      codesWith('A', { ...worse, values: { 2018: '4,100人', 2019: '3,900人', 2020: '未発表' } }, { years: SPAN }),
    ).toEqual(['gradeBesideWorsening']);
    expect(codesWith('A', { ...worse, values: { 2018: '3,900人', 2019: '4,100人' } }, { years: SPAN })).toEqual([]);
    expect(codesWith('A', { ...worse, values: { 2018: '3,900人', 2020: '3,900人' } })).toEqual([]);
  });

  it('knows nothing of marks that say what will be done', () => {
    const scale = { ...SCALE, kind: 'policy' as const };
    expect(codesWith('A', worse, { scale })).toEqual([]);
    expect(codesWith('D', reached, { scale })).toEqual([]);
  });

  it('knows nothing of a sheet that takes no grade, nor of a mark of another scale', () => {
    expect(warnings({ graded: false, proposedGrade: 'A', indicators: [indicator(worse)] })).toEqual([]);
    expect(codesWith('Ａ', worse)).toEqual([]);
  });
});

describe('word for word as last year', () => {
  const sentence = '窓口の手続を見直した。';
  const said = (now: string, before: string, template = TEMPLATE) =>
    keys(warnings({ texts: { achievements: now }, previousTexts: { achievements: before } }, { template }));

  it.each([
    [sentence, sentence, true],
    [`　${sentence}\n`, sentence, true],
    ['R2に100人を支援した。', 'Ｒ２に１００人を支援した。', true],
    ['一行目です。\r\n二行目です。', '一行目です。\n二行目です。', true],
    [sentence, '窓口の手続を見直した', false],
    [sentence, '', false],
    ['', '', false],
    ['前年度と同様に継続', '前年度と同様に継続', false],
    ['前年度と同様に継続。', '前年度と同様に継続。', true],
    ['         継続         ', '         継続         ', false],
  ])('%j, before %j: %j', (now, before, same) => {
    expect(said(now, before)).toEqual(same ? ['sameAsLastYear:achievements'] : []);
  });

  it('is asked of texts that the department writes, and of no others', () => {
    const texts = { policy: sentence, reason: sentence, opinion: sentence, reply: sentence };
    expect(warnings({ texts, previousTexts: texts })).toEqual([]);
  });

  it('is asked of a text that began as a copy of last year’s', () => {
    const template = templateWith(changedField('achievements', { carryOver: { previous: 'achievements' } }));
    expect(said(sentence, sentence, template)).toEqual(['sameAsLastYear:achievements']);
  });

  it('is not asked of choices, amounts and schedules', () => {
    const label = { ja: '項目' };
    const template = templateWith(
      { key: 'outlook', kind: 'choice', label, stage: 'draft', options: [{ key: 'continued-as-before', label }] },
      { key: 'revenue', kind: 'money', label, stage: 'draft', unit: { ja: '千円' }, maxLength: 50 },
      { key: 'schedule', kind: 'schedule', label, stage: 'draft', maxLength: 50 },
    );
    const texts = { outlook: 'continued-as-before', 'revenue.2019.note': sentence, 'schedule.1': sentence };
    expect(warnings({ texts, previousTexts: texts }, { template })).toEqual([]);
  });
});

describe('all of a sheet’s warnings', () => {
  it('stand in printed order', () => {
    const sentence = '窓口の手続を見直した。';
    const texts = { achievements: sentence, remarks: sentence };
    const worse = { baseline: '4,000人', target: '5,000人', values: { 2018: '30,000人', 2019: '3,000人' } };
    const indicators = [indicator({ id: 'i1', ...worse }), indicator({ id: 'i2', ...worse })];
    expect(keys(warnings({ texts, previousTexts: texts, indicators, proposedGrade: 'A' }))).toEqual([
      'sameAsLastYear:achievements',
      'sameAsLastYear:remarks',
      'tenfold.2019:i1',
      'gradeBesideWorsening:i1',
      'tenfold.2019:i2',
      'gradeBesideWorsening:i2',
    ]);
  });

  it('are none of indicators that the template does not print', () => {
    const template = { ...TEMPLATE, fields: TEMPLATE.fields.filter((field) => field.kind !== 'indicators') };
    expect(warnings({ indicators: typed({ 2018: '45人', 2019: '450人' }) }, { template })).toEqual([]);
  });

  it('have a cell each for their explanation', () => {
    expect(explanationCell('tenfold.2019:i1')).toBe('explanation.tenfold.2019:i1');
  });
});
