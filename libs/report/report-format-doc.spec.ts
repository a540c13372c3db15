import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { reportFormatDoc } from '../../test/support/report-format-doc.js';

const FILE = path.resolve(import.meta.dirname, '../../docs/report-format.md');

it('docs/report-format.md describes the files as they are (UPDATE_DOCS=1 rewrites it)', async () => {
  if (process.env['UPDATE_DOCS'] === '1') await writeFile(FILE, reportFormatDoc());
  expect(await readFile(FILE, 'utf8')).toBe(reportFormatDoc());
});

it('says what every column and every property means', () => {
  expect(reportFormatDoc().split('\n').filter((line) => /\|\s*\|$/.test(line))).toEqual([]);
});
