import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { quoted, sheetName, xmlText } from './sheet-name.js';

it.each([
  ['進行管理集計表', [], '進行管理集計表'],
  ['R1/R2: 結果 [案]?*\\', [], 'R1 R2  結果  案'],
  ["'引用'", [], '引用'],
  ['', [], 'Sheet'],
  ['***', [], 'Sheet'],
  ['History', [], 'History (2)'],
  ['集計', ['集計', '集計 (2)'], '集計 (3)'],
  ['Summary', ['SUMMARY'], 'Summary (2)'],
  ['あ'.repeat(40), [], 'あ'.repeat(31)],
  ['あ'.repeat(40), ['あ'.repeat(31)], `${'あ'.repeat(27)} (2)`],
  [`${'あ'.repeat(30)}𠮷`, [], 'あ'.repeat(30)],
])('%j beside %j is %j', (text, taken, name) => {
  expect(sheetName(text, taken)).toBe(name);
});

it('is legal whatever the text is', () => {
  const text = fc.string({ unit: 'binary', maxLength: 50 });
  fc.assert(
    fc.property(text, fc.array(text.map((one) => sheetName(one, []))), (one, taken) => {
      const name = sheetName(one, taken);
      expect(name).toMatch(/^(?!['\s])[^[\]:*?/\\\0-\x1f]{1,31}(?<!['\s])$/);
      expect(name.isWellFormed()).toBe(true);
      expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  );
});

it('is quoted in references', () => {
  expect(quoted("市長の'公約'")).toBe("'市長の''公約'''");
});

it('has nothing that XML cannot hold', () => {
  expect(xmlText('a\u0000b\ufffec\ud800d')).toBe('a b c\ufffdd');
});
