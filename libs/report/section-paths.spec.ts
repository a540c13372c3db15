import { expect, it } from '@jest/globals';
import { buildReport } from './build-report.js';
import { SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';
import { sectionPaths, sectionPlaces } from './section-paths.js';

const sections = (...depths: readonly number[]) => depths.map((depth, index) => ({ key: String(index), depth }));
const paths = (...depths: readonly number[]) => [...sectionPaths(sections(...depths), ({ key }) => key).values()];

it.each([
  [[], []],
  [[0, 0], [['0'], ['1']]],
  [[0, 1, 2, 1, 0, 1], [['0'], ['0', '1'], ['0', '1', '2'], ['0', '3'], ['4'], ['4', '5']]],
  // A part of a report may begin below the first level.
  [[1, 2, 1], [['0'], ['0', '1'], ['2']]],
])('sections of the depths %j lie in %j', (depths, expected) => {
  expect(paths(...depths)).toEqual(expected);
});

it('a place is the headings from the first level down', () => {
  const { sections: printed } = buildReport(SPAN_CYCLE);
  const below = printed.find(({ depth }) => depth === 1)!;
  expect(sectionPlaces(printed).get(below.key)).toMatch(/^\S.* ＞ \S/);
});
