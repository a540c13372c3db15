import { describe, expect, it } from '@jest/globals';
import type { EndNote } from '#libs/domain/register/end-notes.js';
import { buildReport } from './build-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import { findMark, gradeColumn, gradeName, judgementWords, noMarkWords, noteTexts, noteWords, numbered } from './report-wording.js';

describe('marks', () => {
  const report = buildReport(CYCLE);
  const fields = CYCLE.template.fields.map((field) => (field.kind === 'grade' ? { ...field, public: false } : field));
  const without = buildReport({ ...CYCLE, template: { ...CYCLE.template, fields } });

  it('are called what the plan calls them', () => {
    expect(gradeColumn(report)?.kind).toBe('grade');
    expect(gradeName(report, 'ja')).toBe('進捗状況');
  });

  it('have no name where none are published', () => {
    expect(gradeColumn(without)).toBeNull();
    expect(gradeName(without, 'ja')).toBeNull();
  });

  it('are found by their symbol, in their own scale', () => {
    const [first] = report.marks;
    expect(findMark(first!.symbol, report.marks)).toBe(first);
    expect(findMark('？', report.marks)).toBeNull();
    expect(findMark(null, report.marks)).toBeNull();
  });

  it.each([
    [{ graded: true, counted: true }, false, '未評価'],
    [{ graded: true, counted: false }, false, '廃止'],
    [{ graded: false, counted: false }, false, '評価の対象外'],
    [{ graded: false, counted: false }, true, '内訳ごとに評価'],
  ])('where there is none of %j (with parts: %j) it says: %s', (row, hasParts, words) => {
    expect(noMarkWords({ itemKey: '1', ...row }, hasParts, [], 'ja')).toBe(words);
  });
});

it.each([
  ['improved', 'reached', ['改善', '目標達成']],
  ['worsened', 'notReached', ['悪化']],
  ['unchanged', 'cannotSay', ['変化なし']],
  ['cannotSay', 'reached', ['目標達成']],
  ['cannotSay', 'notReached', []],
] as const)('a value that has %s and whose target is %s: %j', (trend, reached, words) => {
  expect(judgementWords({ trend, reached }, 'ja')).toEqual(words);
});

it.each([
  ['4-①', '条例の制定', '4-① 条例の制定'],
  ['', '条例の制定', '条例の制定'],
  ['4-①', '', '4-①'],
  ['', '', ''],
])('%j and %j are %j', (number, title, name) => {
  expect(numbered(number, title)).toBe(name);
});

describe('a note', () => {
  const note: EndNote = {
    number: 1,
    kind: 'merged',
    fiscalYear: 2021,
    items: [{ itemKey: '4', number: '4①', title: '講座' }],
    into: { itemKey: '28', number: '28②', title: '学びの場' },
    splitInto: [],
    reason: '重複するため',
    markOfInto: true,
  };
  const sentence = '4①「講座」は、令和3年度に28②「学びの場」へ統合しました。';
  const markOfInto = '評価の欄には、統合先の評価を示しています。';
  const reason = '理由：重複するため';

  it('says how items ended, whose mark stands there, and why', () => {
    expect(noteWords(note, true, 'ja')).toEqual({ sentence, markOfInto, reason });
    expect(noteTexts({ notes: [note], marks: buildReport(CYCLE).marks }, 'ja')).toEqual(new Map([[1, `※1 ${sentence}${markOfInto}${reason}`]]));
  });

  it('says nothing of marks where none are printed, nor of a reason where none was given', () => {
    expect(noteWords({ ...note, reason: '' }, false, 'ja')).toEqual({ sentence, markOfInto: '', reason: '' });
    expect(noteTexts({ notes: [{ ...note, reason: '' }], marks: [] }, 'ja')).toEqual(new Map([[1, `※1 ${sentence}`]]));
  });
});
