import { describe, expect, it } from '@jest/globals';
import { TEMPLATE } from '../../../test/support/review.js';
import { WORK_STAGES } from '../review/stage.js';
import type { TextField } from './sheet-template.js';
import {
  fieldsOfStage,
  findField,
  gradeField,
  indicatorsField,
  isCellField,
  isRequired,
  textLength,
} from './sheet-template.js';

describe('the fields of a template', () => {
  it('are written by their stage, in printed order; carried-over ones by none', () => {
    const keys = WORK_STAGES.map((stage) => fieldsOfStage(TEMPLATE, stage).map((field) => field.key));
    expect(keys).toEqual([['achievements', 'remarks'], [], ['reason'], ['opinion'], ['citizenComment'], ['reply']]);
  });

  it('are found by key and by kind', () => {
    expect(findField(TEMPLATE, 'policy')?.kind).toBe('text');
    expect(findField(TEMPLATE, 'nothing')).toBeUndefined();
    expect(indicatorsField(TEMPLATE)?.key).toBe('indicators');
    expect(gradeField(TEMPLATE)?.scale).toBe('progress');
  });

  it('may lack indicators and a grade', () => {
    expect(indicatorsField({ ...TEMPLATE, fields: [] })).toBeUndefined();
    expect(gradeField({ ...TEMPLATE, fields: [] })).toBeUndefined();
  });
});

describe('a field is required', () => {
  const field = (required: unknown) => ({ ...findField(TEMPLATE, 'reason'), required }) as TextField;

  it.each([
    [undefined, null, false],
    [undefined, 'A', false],
    [false, 'A', false],
    [true, null, true],
    [true, 'A', true],
    [{ grades: ['△', '×'] }, '×', true],
    [{ grades: ['△', '×'] }, '○', false],
    [{ grades: ['△', '×'] }, null, false],
    [{ grades: [] }, '×', false],
  ])('%j beside %j: %j', (required, grade, expected) => {
    expect(isRequired(field(required), grade)).toBe(expected);
  });
});

it('cell fields are those that something is typed into', () => {
  expect(TEMPLATE.fields.filter(isCellField).map((field) => field.key)).toEqual([
    'policy',
    'achievements',
    'remarks',
    'reason',
    'opinion',
    'citizenComment',
    'reply',
  ]);
});

describe('textLength', () => {
  it.each([
    ['', 0],
    ['坂戸市', 3],
    ['𠮷野家', 3],
    ['㈱①㎡', 3],
    ['一行\n二行', 5],
  ])('%j: %i', (text, length) => {
    expect(textLength(text)).toBe(length);
  });
});
