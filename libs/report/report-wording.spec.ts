import { expect, it } from '@jest/globals';
import { buildReport } from './build-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import { findMark, gradeColumn, gradeName } from './report-wording.js';

const REPORT = buildReport(CYCLE);
const WITHOUT = buildReport({
  ...CYCLE,
  template: { ...CYCLE.template, fields: CYCLE.template.fields.map((field) => (field.kind === 'grade' ? { ...field, public: false } : field)) },
});

it('marks are called what the plan calls them', () => {
  expect(gradeColumn(REPORT)?.kind).toBe('grade');
  expect(gradeName(REPORT, 'ja')).toBe(gradeColumn(REPORT)?.label.ja);
});

it('where none are published there is no column of them', () => {
  expect(gradeColumn(WITHOUT)).toBeNull();
  expect(gradeName(WITHOUT, 'ja')).toBeNull();
});

it('a mark is found by its symbol, among those of its own scale', () => {
  const [first] = REPORT.marks;
  expect(findMark(first!.symbol, REPORT.marks)).toBe(first);
  expect(findMark('？', REPORT.marks)).toBeNull();
  expect(findMark(null, REPORT.marks)).toBeNull();
});
