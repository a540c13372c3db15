import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { MILESTONES } from './milestone.js';
import { seriesOf } from './series.js';

function series(baseline: string, target: string, ...values: string[]) {
  const typed = values.map((value, index) => ({ fiscalYear: 2017 + index, value }));
  const drawn = seriesOf({ baseline, target, values: typed });
  return drawn && { scale: drawn.scale, baseline: drawn.baseline, target: drawn.target, at: drawn.points.map(({ at }) => at) };
}

it.each([
  ['numbers', ['4,713事業所 (H28)', '5,000事業所', '4,800事業所', '約4,900事業所'], { scale: 'numbers', baseline: 4713, target: 5000, at: [4800, 4900] }],
  ['missing years, which are gaps', ['10人', '0人', '－', '8人', '未発表', ''], { scale: 'numbers', baseline: 10, target: 0, at: [null, 8, null, null] }],
  ['a zero, which is none', ['3人', '0人', '0人'], { scale: 'numbers', baseline: 3, target: 0, at: [0] }],
  ['units of one kind', ['1億円', '30,000千円', '50,000千円'], { scale: 'numbers', baseline: 1e8, target: 3e7, at: [5e7] }],
  ['another unit, which is a gap', ['10人', '20人', '5件', '15人'], { scale: 'numbers', baseline: 10, target: 20, at: [null, 15] }],
  ['a bound', ['20%', '30%以上', '25%'], { scale: 'numbers', baseline: 20, target: 30, at: [25] }],
  ['a range, which has no one place', ['20%', '30~40%', '25%'], { scale: 'numbers', baseline: 20, target: null, at: [25] }],
  ['a target that is the baseline', ['20%', '現状値以上', '25%'], { scale: 'numbers', baseline: 20, target: 20, at: [25] }],
  ['less than nothing', ['△258人', '△300人', '△270人'], { scale: 'numbers', baseline: -258, target: -300, at: [-270] }],
  ['a reference, which is no value', ['80%', '85%', '— (参考:市政意向調査82.1%)', '81%'], { scale: 'numbers', baseline: 80, target: 85, at: [null, 81] }],
  ['milestones', ['未実施', '実施(31年度)', '検討', '－', '準備'], { scale: 'milestones', baseline: 0, target: 4, at: [1, null, 2] }],
  ['numbers that became milestones', ['10人', '実施', '12人', '実施'], { scale: 'milestones', baseline: null, target: 4, at: [null, 4] }],
])('draws %s', (_, [baseline, target, ...values], expected) => {
  expect(series(baseline!, target!, ...values)).toEqual(expected);
});

it.each([
  ['nothing is known', ['－', '', '', '']],
  ['no value is known', ['10人', '20人', '', '－']],
  ['one mark would stand alone', ['－', '検討する', '5人', '']],
  ['nothing can be read', ['高い', 'もっと高い', '少し高い', '高い']],
])('draws nothing when %s', (_, [baseline, target, ...values]) => {
  expect(series(baseline!, target!, ...values)).toBeNull();
});

it('never makes a mark of what is missing, and keeps every value as typed', () => {
  const missing = fc.constantFrom('', '－', '未発表', '集計中', '未調査');
  const known = fc.oneof(fc.integer({ min: -999, max: 999 }).map((count) => `${count}人`), fc.constantFrom(...MILESTONES));
  fc.assert(
    fc.property(fc.array(fc.oneof(missing, known), { maxLength: 6 }), (values) => {
      const typed = values.map((value, index) => ({ fiscalYear: 2017 + index, value }));
      const drawn = seriesOf({ baseline: '10人', target: '20人', values: typed });
      if (!drawn) return;
      expect(drawn.points.map(({ value }) => value)).toEqual(values);
      const gaps = drawn.points.filter(({ value }) => ['', '－', '未発表', '集計中', '未調査'].includes(value));
      expect(gaps.every(({ at }) => at === null)).toBe(true);
    }),
  );
});
