import { expect, test } from '@jest/globals';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { saidAs } from './said-as.js';

const sheet = (graded: boolean, ...stages: WorkStage[]) => ({
  graded,
  route: stages.map((stage) => ({ stage, dueOn: '2021-04-30', extended: false })),
});

test('a proposal is one where headquarters settles, and the last word where nobody else does', () => {
  expect(saidAs('propose', sheet(true, 'draft', 'grade', 'opinion'))).toBe('propose');
  expect(saidAs('propose', sheet(true, 'draft', 'grade', 'comment'))).toBe('settle');
  expect(saidAs('settle', sheet(true, 'draft', 'grade', 'opinion'))).toBe('settle');
});

test('a sheet that takes no grade is handed on', () => {
  expect(saidAs('propose', sheet(false, 'draft', 'grade'))).toBe('handOn');
  expect(saidAs('settle', sheet(false, 'draft', 'grade', 'opinion'))).toBe('handOn');
  expect(saidAs('submit', sheet(false, 'draft', 'grade'))).toBe('submit');
});
