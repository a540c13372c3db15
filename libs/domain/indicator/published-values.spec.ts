import { describe, expect, it } from '@jest/globals';
import { INTERIM_REVIEW_JUDGEMENTS } from './fixtures/interim-review-judgements.fixture.js';
import { INTERIM_REVIEW_VALUES } from './fixtures/interim-review-values.fixture.js';
import { REFORM_PLAN_JUDGEMENTS } from './fixtures/reform-plan-judgements.fixture.js';
import { REFORM_PLAN_VALUES } from './fixtures/reform-plan-values.fixture.js';
import { judge } from './judge.js';
import { parseValue } from './parse-value.js';

describe('every published value of the interim review', () => {
  it.each(INTERIM_REVIEW_VALUES)('%s', (raw, reading) => {
    expect(parseValue(raw)).toEqual(reading);
  });

  it('is in the table', () => {
    const raws = INTERIM_REVIEW_JUDGEMENTS.flatMap(({ baseline, target, years }) => [baseline, target, ...years.map(([value]) => value)]);
    const known = new Set(INTERIM_REVIEW_VALUES.map(([raw]) => raw));
    expect(raws.filter((raw) => !known.has(raw))).toEqual([]);
  });
});

describe('every published value of the reform plan', () => {
  it.each(REFORM_PLAN_VALUES)('%s', (raw, reading) => {
    expect(parseValue(raw)).toEqual(reading);
  });

  it('is in the table', () => {
    const known = new Set(REFORM_PLAN_VALUES.map(([raw]) => raw));
    const raws = REFORM_PLAN_JUDGEMENTS.flatMap(([, ...values]) => values.slice(0, 3));
    expect(raws.filter((raw) => !known.has(raw))).toEqual([]);
  });
});

describe('every indicator of the interim review', () => {
  it.each(INTERIM_REVIEW_JUDGEMENTS)('$name', ({ years, ...indicator }) => {
    const judged = years.map(([value]) => ({ value, ...judge({ ...indicator, value }) }));
    expect(judged).toEqual(years.map(([value, trend, target]) => ({ value, trend, target })));
  });

  it('has no judgement of the years to come', () => {
    for (const indicator of INTERIM_REVIEW_JUDGEMENTS) {
      for (const value of ['-', '—']) expect(judge({ ...indicator, value })).toEqual({ trend: 'cannotSay', target: 'cannotSay' });
    }
  });
});

describe('every indicator of the reform plan', () => {
  it.each(REFORM_PLAN_JUDGEMENTS)('%s: %s → %s, %s', (_name, baseline, target, value, trend, judgement) => {
    expect(judge({ baseline, target, value })).toEqual({ trend, target: judgement });
  });
});
