import { describe, expect, it } from '@jest/globals';
import { changedField, sheetAt, TEMPLATE, templateWith } from '../../../test/support/review.js';
import { assessedField, gradeSoFar } from './grade-so-far.js';
import type { Stage } from './stage.js';
import { STAGES } from './stage.js';

const ASSESSING = templateWith(changedField('progress', { stage: 'draft' }));

describe('gradeSoFar', () => {
  const marks = { texts: { progress: 'own' }, proposedGrade: 'proposed', settledGrade: 'settled' };

  it('with all three marks: the one of those in whose hands the sheet is', () => {
    const expected: Record<Stage, string> = {
      draft: 'own',
      approve: 'own',
      grade: 'settled',
      opinion: 'proposed',
      comment: 'settled',
      reply: 'settled',
      ready: 'settled',
    };
    for (const stage of STAGES)
      expect(gradeSoFar(sheetAt(stage, marks), { template: ASSESSING })).toBe(expected[stage]);
  });

  it.each([
    ['draft', { ...marks, texts: {} }, 'settled'],
    ['draft', { ...marks, texts: { progress: '' }, settledGrade: null }, 'proposed'],
    ['grade', { ...marks, proposedGrade: null, settledGrade: null }, 'own'],
    ['opinion', { ...marks, proposedGrade: null }, 'settled'],
    ['opinion', { texts: {} }, null],
    ['ready', { ...marks, settledGrade: null }, 'proposed'],
  ] as const)('in %s of %j: %j', (stage, changes, expected) => {
    expect(gradeSoFar(sheetAt(stage, changes), { template: ASSESSING })).toBe(expected);
  });

  it('takes no notice of a cell that is not the department’s mark', () => {
    expect(gradeSoFar(sheetAt('draft', { texts: { progress: 'B' } }), { template: TEMPLATE })).toBeNull();
  });

  it('is none for a sheet that takes no grade', () => {
    for (const stage of STAGES)
      expect(gradeSoFar(sheetAt(stage, { ...marks, graded: false }), { template: ASSESSING })).toBeNull();
  });
});

it('assessedField is the grade’s field where the department grades itself first', () => {
  expect(assessedField({ graded: true }, { template: ASSESSING })?.key).toBe('progress');
  expect(assessedField({ graded: false }, { template: ASSESSING })).toBeUndefined();
  expect(assessedField({ graded: true }, { template: TEMPLATE })).toBeUndefined();
});
