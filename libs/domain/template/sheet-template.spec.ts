import { describe, expect, it } from '@jest/globals';
import { TEMPLATE } from '../../../test/support/review.js';
import { WORK_STAGES } from '../review/stage.js';
import { findField, gradeField, indicatorsField, fieldsOfStage, textLength } from './sheet-template.js';

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
