import { expect, it } from '@jest/globals';
import type { SheetField } from '#libs/contract/sheets.js';
import { controlId } from '../control-ids.js';
import { pasteInto } from './paste-into.js';

const BASE = { letter: null, label: { ja: '' }, public: true };
const CONTENT = { ...BASE, stage: 'draft' as const, required: false, requiredBeside: [], writable: true, carriedFrom: null };
const years = [2019, 2020].map((fiscalYear) => ({ fiscalYear, label: '' }));
const money: SheetField = { ...CONTENT, key: 'cost', kind: 'money', unit: { ja: '千円' }, years, cells: {}, maxLength: 100 };
const FIELDS: SheetField[] = [
  { ...CONTENT, key: 'done', kind: 'text', value: '', maxLength: 100 },
  money,
  { ...CONTENT, key: 'steps', kind: 'schedule', years, cells: {}, maxLength: 100 },
];

const paste = (key: string, text: string, html = '') => pasteInto(FIELDS, controlId(key), { text, html });

it('lays a range of Excel over the money table', () => {
  expect(paste('cost.2019', '10\t"人件費\n賃料"\r\n△1,200\t\r\n')).toEqual({
    kind: 'range',
    field: 'cost',
    spread: {
      changes: { 'cost.2019': '10', 'cost.2019.note': '人件費\n賃料', 'cost.2020': '△1,200', 'cost.2020.note': '' },
      left: 0,
    },
  });
});

it('lays a column over the amounts, and lines over a schedule', () => {
  expect(paste('cost.2019', '10\n20\n')).toMatchObject({ spread: { changes: { 'cost.2019': '10', 'cost.2020': '20' } } });
  expect(paste('steps.1', '調査\t実施\t→')).toMatchObject({
    spread: { changes: { 'steps.1': '調査', 'steps.1.2019': '実施', 'steps.1.2020': '→' } },
  });
});

it('takes lines for one text where a cell may hold several, unless they come from a table', () => {
  expect(paste('cost.2019.note', '一行目\n二行目')).toEqual({ kind: 'text', text: '一行目\n二行目' });
  expect(paste('cost.2019.note', '一行目\n二行目', '<table><tr><td>')).toMatchObject({ kind: 'range' });
});

it.each([
  ['done', '"一行目\r\n二行目"\r\n', '一行目\n二行目'],
  ['done', '前の\u00a0文\r\n\r\n次の文\r\n', '前の 文\n\n次の文\n'],
  ['done', 'a\tb', 'a b'],
  ['cost.2019', ' 1,234\u00a0\r\n', '1,234'],
  ['elsewhere', 'か\u200bき', 'かき'],
])('into %s comes %j clean', (key, text, expected) => {
  expect(paste(key, text)).toEqual({ kind: 'text', text: expected });
});

it('writes into no table that is not to be written', () => {
  const fields: SheetField[] = [{ ...money, writable: false }];
  expect(pasteInto(fields, controlId('cost.2019'), { text: '1\t2', html: '' })).toEqual({ kind: 'text', text: '1 2' });
});
