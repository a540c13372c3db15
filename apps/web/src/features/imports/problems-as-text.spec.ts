import { expect, test } from '@jest/globals';
import { problemsAsText } from './problems-as-text.js';

test('one line for each problem, whatever the cells hold', () => {
  const text = problemsAsText(
    ['ファイル', '行', '列', '内容', '正しい内容'],
    [
      { file: 'items.csv', row: 3, column: 'section', found: 'z\n 9', expected: { ja: 'sections.csv にあるキー' } },
      { file: 'plan.yaml', row: null, column: 'plan.period.to', found: '', expected: { ja: '年度' } },
    ],
    ({ expected }) => expected.ja,
  );
  expect(text.split('\n')).toEqual([
    'ファイル\t行\t列\t内容\t正しい内容',
    'items.csv\t3\tsection\tz 9\tsections.csv にあるキー',
    'plan.yaml\t\tplan.period.to\t\t年度',
  ]);
});
