import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Series } from '#libs/domain/indicator/series.js';
import { layOut } from './series-layout.js';

const FRAME = { left: 0, right: 100, top: 0, bottom: 100 };

function series(baseline: number | null, target: number | null, ...values: (number | null)[]): Series {
  return { scale: 'numbers', baseline, target, points: values.map((at, index) => ({ fiscalYear: 2017 + index, value: String(at), at })) };
}

it('stands the baseline before the years, more higher than less', () => {
  const { baseline, target, points } = layOut(series(10, 30, 20), FRAME);
  expect(baseline).toEqual({ x: 25, y: 85 });
  expect(points.map(({ x, y }) => [x, y])).toEqual([[75, 50]]);
  expect(target).toBe(15);
});

it('breaks the line where a value is missing', () => {
  const { runs } = layOut(series(10, null, null, 20, 21, null, 0), FRAME);
  expect(runs.map((run) => run.map(({ fiscalYear }) => fiscalYear))).toEqual([[2018, 2019], [2021]]);
});

it.each([
  ['above a line that rises to the last one', [10, null, 20, 30], [false, false]],
  ['below a line that falls to it', [30, null, 20, 10], [false, true]],
  ['outside a valley and a peak', [null, null, 20, 10, 20, 10], [false, true, false, true]],
  ['below the only one, where it began higher', [30, null, 20], [true]],
  ['above one beside gaps', [null, null, 20, null, 10], [false, false, false]],
] as const)('labels points %s', (_, [baseline, target, ...values], expected) => {
  expect(layOut(series(baseline, target, ...values), FRAME).points.map(({ labelBelow }) => labelBelow)).toEqual(expected);
});

it('labels the target on the side where the last point is not', () => {
  const below = (baseline: number, last: number) => layOut(series(baseline, 30, last), FRAME).targetLabelBelow;
  expect([20, 30, 40].map((last) => below(10, last))).toEqual([false, true, true]);
  expect([20, 30, 40].map((last) => below(50, last))).toEqual([false, false, true]);
});

it('keeps everything in the frame, in order', () => {
  const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const maybe = fc.option(number);
  fc.assert(
    fc.property(maybe, maybe, fc.array(maybe, { minLength: 1, maxLength: 8 }), number, (baseline, target, values, known) => {
      const { points, ...rest } = layOut(series(baseline, target, ...values, known), FRAME);
      const heights = [rest.baseline?.y, rest.target, ...points.map(({ y }) => y)].filter((y) => typeof y === 'number');
      for (const y of heights) expect(y).toBeGreaterThanOrEqual(0);
      for (const y of heights) expect(y).toBeLessThanOrEqual(100);
      expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((one, other) => one - other));
      expect(points.filter(({ y }) => y === null).map(({ at }) => at)).toEqual(values.filter((at) => at === null));
      for (const one of points) for (const other of points) {
        if (one.y !== null && other.y !== null && one.at! > other.at!) expect(one.y).toBeLessThanOrEqual(other.y);
      }
    }),
  );
});
