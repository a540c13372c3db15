import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SCALE, YEARS } from '../../../test/support/review.js';
import { cellKeysOf, cellProblem, fieldOfCell, isAmount, isFilled, yearsBetween } from './cells.js';
import type { CellField, ChoiceField, GradeField, MoneyField, ScheduleField, TextField } from './sheet-template.js';
import { MAX_ACTIONS, MAX_AMOUNT_LENGTH } from './sheet-template.js';

const label = { ja: '項目' };
const TEXT: TextField = { key: 'result', kind: 'text', label, stage: 'draft', maxLength: 5 };
const CHOICE: ChoiceField = {
  key: 'outlook',
  kind: 'choice',
  label,
  stage: 'draft',
  options: [{ key: 'go-on', label }],
};
const MONEY: MoneyField = { key: 'revenue', kind: 'money', label, stage: 'draft', unit: { ja: '千円' }, maxLength: 5 };
const MONEY_TOO: MoneyField = { ...MONEY, key: 'revenue-2020' };
const SCHEDULE: ScheduleField = { key: 'schedule', kind: 'schedule', label, stage: 'draft', maxLength: 5 };
const GRADE: GradeField = { key: 'progress', kind: 'grade', label, scale: 'progress', stage: 'draft' };
const FIELDS = [TEXT, CHOICE, MONEY, MONEY_TOO, SCHEDULE, GRADE];
const SPAN = { cycle: [2019, 2020], plan: YEARS.plan };

describe('yearsBetween', () => {
  it.each([
    [2019, 2019, [2019]],
    [2019, 2021, [2019, 2020, 2021]],
    [2020, 2019, []],
  ])('%i to %i: %j', (from, to, years) => {
    expect(yearsBetween(from, to)).toEqual(years);
  });
});

describe('the keys of cells', () => {
  it.each([TEXT, CHOICE, GRADE])('of a field of kind $kind: its own', (field) => {
    expect(cellKeysOf(field, SPAN)).toEqual([field.key]);
  });

  it('of money: amount and note for each year of the cycle', () => {
    expect(cellKeysOf(MONEY, SPAN)).toEqual(['revenue.2019', 'revenue.2019.note', 'revenue.2020', 'revenue.2020.note']);
  });

  it('of a schedule: each action, and its years of the plan', () => {
    const keys = cellKeysOf(SCHEDULE, { cycle: [2019], plan: [2019, 2020] });
    expect(keys.slice(0, 4)).toEqual(['schedule.1', 'schedule.1.2019', 'schedule.1.2020', 'schedule.2']);
    expect(keys).toHaveLength(3 * MAX_ACTIONS);
  });

  it('are unlike each other, and lead back to their field', () => {
    fc.assert(
      fc.property(
        fc.subarray(FIELDS),
        fc.integer({ min: 2015, max: 2030 }),
        fc.nat({ max: 6 }),
        (fields, from, more) => {
          const years = { cycle: yearsBetween(from, from + more), plan: yearsBetween(from - 1, from + more + 2) };
          const keys = fields.flatMap((field) => cellKeysOf(field, years));
          expect(new Set(keys).size).toBe(keys.length);
          for (const field of fields) {
            for (const key of cellKeysOf(field, years)) expect(fieldOfCell(fields, key, years)).toBe(field);
          }
        },
      ),
    );
  });

  it.each([
    'revenue',
    'revenue.2018',
    'revenue.2019.memo',
    'revenue.note',
    'revenue.',
    'schedule',
    'schedule.0',
    'schedule.01',
    `schedule.${MAX_ACTIONS + 1}`,
    'schedule.1.2030',
    'result.2019',
    'resul',
    'progress.proposed',
    '',
    '__proto__',
  ])('%j is of no field', (key) => {
    expect(fieldOfCell(FIELDS, key, SPAN)).toBeUndefined();
  });

  it('nothing else is of a field', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const known = FIELDS.flatMap((field) => cellKeysOf(field, SPAN));
        expect(fieldOfCell(FIELDS, key, SPAN) !== undefined).toBe(known.includes(key));
      }),
    );
  });
});

describe('an amount', () => {
  it.each([
    '0',
    '7',
    '105854',
    '105,854',
    '1,105,854',
    '１０５，８５４',
    '△1,200',
    '▲1,200',
    '-1,200',
    '−1,200',
    '－１２',
    ' 1,200 ',
    '　1,200',
  ])('%j is one', (typed) => {
    expect(isAmount(typed)).toBe(true);
  });

  it.each(['-', '－', '—', '―', '–', '‐', '−', 'ー', ' － '])('%j says that there is none', (typed) => {
    expect(isAmount(typed)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '1,23',
    '12,34',
    ',123',
    '1,2345',
    '1,,234',
    '1234,567',
    '1.5',
    '△',
    '△－',
    '--',
    '1 200',
    '1,200円',
    '約100',
    '1,200-',
    'なし',
    '1,200\n3,400',
    '١٢',
  ])('%j is none', (typed) => {
    expect(isAmount(typed)).toBe(false);
  });

  it('is any whole number, with separators or without, in either width, with any minus', () => {
    const wide = (text: string) => text.replace(/[0-9,-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom('', '△', '▲', '-', '−'), (number, minus) => {
        for (const digits of [String(number), number.toLocaleString('en-US')]) {
          expect([minus + digits, wide(minus + digits)].map(isAmount)).toEqual([true, true]);
        }
      }),
    );
  });

  it('holds nothing but digits, commas, one minus and space around them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '２', ',', '，', '△', '-', '－', '.', '千', ' ', '円') }),
        (typed) => {
          const plain = typed.normalize('NFKC').trim();
          if (isAmount(typed)) expect(plain).toMatch(/^(-|[△-]?[0-9,]+)$/);
          if (/^[0-9]+$/.test(plain)) expect(isAmount(typed)).toBe(true);
        },
      ),
    );
  });
});

describe('what can’t stand in a cell', () => {
  it.each([
    [TEXT, 'result', 'あ'.repeat(6), { code: 'textTooLong', field: 'result', length: 6, max: 5 }],
    [TEXT, 'result', '𠮷'.repeat(5), null],
    [CHOICE, 'outlook', 'stop', { code: 'choiceUnknown', field: 'outlook', found: 'stop', allowed: ['go-on'] }],
    [CHOICE, 'outlook', 'go-on', null],
    [GRADE, 'progress', 'E', { code: 'gradeUnknown', found: 'E', allowed: ['A', 'B', 'C', 'D'] }],
    [GRADE, 'progress', 'D', null],
    [MONEY, 'revenue.2019', '１２，０００', null],
    [MONEY, 'revenue.2019', '12千円', { code: 'amountInvalid', field: 'revenue.2019', found: '12千円' }],
    [MONEY, 'revenue.2019', '1'.repeat(MAX_AMOUNT_LENGTH), null],
    [MONEY, 'revenue.2019', '1'.repeat(31), { code: 'textTooLong', field: 'revenue.2019', length: 31, max: 30 }],
    [MONEY, 'revenue.2019.note', '12千円×2', { code: 'textTooLong', field: 'revenue.2019.note', length: 6, max: 5 }],
    [MONEY, 'revenue.2019.note', '12千円', null],
    [SCHEDULE, 'schedule.1', '六文字の行動', { code: 'textTooLong', field: 'schedule.1', length: 6, max: 5 }],
    [SCHEDULE, 'schedule.1.2019', '→', null],
  ] as const)('%#: %j', (field, key, content, problem) => {
    expect(cellProblem(field, key, content, SCALE)).toEqual(problem);
  });

  it('an empty cell can always stand', () => {
    for (const field of FIELDS) {
      for (const key of cellKeysOf(field, SPAN)) expect(cellProblem(field, key, '', SCALE)).toBeNull();
    }
  });
});

describe('a field is filled', () => {
  const cases: [CellField, Record<string, string>, boolean][] = [
    [TEXT, {}, false],
    [TEXT, { result: ' 　\n' }, false],
    [TEXT, { result: '実施' }, true],
    [CHOICE, { outlook: '' }, false],
    [CHOICE, { outlook: 'go-on' }, true],
    [MONEY, { 'revenue.2019': '1,200' }, false],
    [MONEY, { 'revenue.2019.note': '注', 'revenue.2020.note': '注' }, false],
    [MONEY, { 'revenue.2019': '1,200', 'revenue.2020': '－' }, true],
    [SCHEDULE, {}, false],
    [SCHEDULE, { 'schedule.1.2019': '→' }, false],
    [SCHEDULE, { 'schedule.2': '検討' }, true],
  ];

  it.each(cases)('%#: %j with %j: %j', (field, cells, filled) => {
    expect(isFilled(field, cells, SPAN)).toBe(filled);
  });
});
