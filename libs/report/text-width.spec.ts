import { expect, it } from '@jest/globals';
import { fitText, textWidth } from './text-width.js';

it('counts a full-width character as one em and others as less', () => {
  expect(textWidth('協働')).toBe(2);
  expect(textWidth('A1')).toBeLessThan(2);
});

it('cuts what would not fit, and only that', () => {
  expect(fitText('協働体制の確立', 7)).toBe('協働体制の確立');
  expect(fitText('協働体制の確立', 5)).toBe('協働体制…');
  expect(fitText('𠮷𠮷𠮷', 2)).toBe('𠮷…');
});
