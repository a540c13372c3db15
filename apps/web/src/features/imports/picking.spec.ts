import { expect, test } from '@jest/globals';
import { MAX_PACK_BYTES, MAX_PACK_FILES } from './pack-limits.js';
import type { PickedFile } from '../../components/files/picked-file.js';
import { pick } from './picking.js';

const sized = (size: number) => ({ size }) as Blob;
const picked = (...paths: string[]): PickedFile[] => paths.map((path) => ({ path, file: sized(1) }));
const pickedFirst = (...paths: string[]) => pick([], picked(...paths)).files;
const namesAfter = (current: string[], ...paths: string[]) => pick(pickedFirst(...current), picked(...paths)).files.map(({ name }) => name);
const problemOf = (...paths: string[]) => pick([], picked(...paths)).problem;

test('the files of a folder are a pack, without what the system left there', () => {
  const { files, problem } = pick([], picked('計画/plan.yaml', '計画/items.csv', '計画/.DS_Store', '計画/~$items.xlsx', '計画/.git/x.csv'));
  expect(files.map(({ name }) => name)).toEqual(['plan.yaml', 'items.csv']);
  expect(problem).toBeNull();
});

test('files come together, and a newer one takes the place of an older', () => {
  expect(namesAfter(['plan.yaml'], 'items.csv')).toEqual(['plan.yaml', 'items.csv']);
  const newer = sized(7);
  const { files } = pick(pickedFirst('items.csv', 'plan.yaml'), [{ path: 'items.csv', file: newer }]);
  expect(files.map(({ name }) => name)).toEqual(['items.csv', 'plan.yaml']);
  expect(files[0]?.file).toBe(newer);
});

test('a workbook or an archive is a pack of its own, and takes the place of what was chosen before', () => {
  expect(namesAfter(['plan.yaml', 'items.csv'], '計画.XLSX')).toEqual(['計画.XLSX']);
  expect(namesAfter(['計画.xlsx'], '計画.zip')).toEqual(['計画.zip']);
  expect(namesAfter(['計画.xlsx'], 'plan.yaml')).toEqual(['plan.yaml']);
});

test('a workbook beside other files is not taken, and what was chosen before stays', () => {
  expect(problemOf('計画.xlsx', 'plan.yaml')).toEqual({ code: 'mixed' });
  expect(problemOf('one.xlsx', 'other.xlsx')).toEqual({ code: 'mixed' });
  expect(namesAfter(['plan.yaml'], '計画.xlsx', 'items.csv')).toEqual(['plan.yaml']);
});

test('other kinds and folders inside are left out, and named', () => {
  const { files, problem } = pick([], picked('p/plan.yaml', 'p/説明.docx', 'p/old/items.csv', 'p/plan'));
  expect(files.map(({ name }) => name)).toEqual(['plan.yaml']);
  expect(problem).toEqual({ code: 'leftOut', names: ['p/説明.docx', 'p/old/items.csv', 'p/plan'] });
  expect(namesAfter(['plan.yaml'], 'results.xls')).toEqual(['plan.yaml']);
});

test('an empty folder is said to be one', () => {
  expect(problemOf('p/Thumbs.db')).toEqual({ code: 'nothing' });
});

test('what is too large or too many is not taken', () => {
  const large = pick([], [{ path: 'a.csv', file: sized(MAX_PACK_BYTES) }, { path: 'b.csv', file: sized(1) }]);
  expect(large).toEqual({ files: [], problem: { code: 'tooLarge', bytes: MAX_PACK_BYTES + 1 } });
  expect(pick([], [{ path: 'a.zip', file: sized(MAX_PACK_BYTES) }]).problem).toBeNull();
  const many = Array.from({ length: MAX_PACK_FILES + 1 }, (_, index) => `${index}.csv`);
  expect(problemOf(...many)).toEqual({ code: 'tooMany', count: MAX_PACK_FILES + 1 });
});
