import { expect, test } from '@jest/globals';
import { PACK_FILES, subjectOf } from './file-subject.js';

test('files and sheets are known by their names', () => {
  for (const { key, name } of PACK_FILES) expect(subjectOf(name)?.key).toBe(key);
  expect(subjectOf('items')).toEqual({ key: 'items', years: null });
  expect(subjectOf('pack/items.csv')).toEqual({ key: 'items', years: null });
  expect(subjectOf('計画.xlsx')).toBeNull();
});

test('results are of a year or of a span', () => {
  expect(subjectOf('results-2019.csv')?.years).toEqual({ fiscalYearFrom: 2019, fiscalYearTo: 2019 });
  expect(subjectOf('results-2022-2024')?.years).toEqual({ fiscalYearFrom: 2022, fiscalYearTo: 2024 });
});
