import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedField, indicator, SCALE, sheetAt, templateWith, YEARS } from '../../../test/support/review.js';
import { explanationCell, warningKey } from './warning.js';
import { warningsOf } from './warnings.js';
import { incompleteness } from '../review/incompleteness.js';
import { STAGES } from '../review/stage.js';
import { MAX_INDICATOR_VALUE_LENGTH } from '../template/sheet-template.js';

/** Values of every kind there is, and whatever else a keyboard gives. */
const values = fc.oneof(
  fc.constantFrom(
    '45人',
    '450人',
    '4,500人',
    '45件',
    '45%',
    '△258人',
    '－',
    '',
    '未発表',
    '約50%',
    '実施',
    '現状値以上',
    'おおむね',
  ),
  fc.string({
    unit: fc.constantFrom('1', '0', '３', ',', '.', '人', '千', '円', '%', '（', ')', '△', '～', 'R', '年', ' '),
    maxLength: 12,
  }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const texts = fc.oneof(fc.constantFrom('', '窓口の手続を見直した。', '継続'), fc.string({ unit: 'grapheme' }));
const template = templateWith(changedField('progress', { stage: 'draft' }));

const indicators = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.string(),
    baseline: values,
    target: values,
    better: fc.constantFrom('more' as const, 'less' as const, null),
    values: fc.dictionary(fc.integer({ min: 2015, max: 2023 }).map(String), values, { noNullPrototype: true }),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
);

const sheets = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    graded: fc.boolean(),
    proposedGrade: fc.constantFrom('A', 'D', null, '?'),
    settledGrade: fc.constantFrom('A', 'D', null, '?'),
    texts: fc.record({ achievements: texts, remarks: texts, progress: fc.constantFrom('', 'A', 'D', '?') }),
    previousTexts: fc.record({ achievements: texts, remarks: texts }, { requiredKeys: [] }),
    indicators,
  })
  .map(({ stage, ...changes }) => sheetAt(stage, changes));

const rules = fc
  .record({
    from: fc.integer({ min: 2016, max: 2022 }),
    more: fc.nat({ max: 2 }),
    kind: fc.constantFrom('achievement' as const, 'policy' as const),
  })
  .map(({ from, more, kind }) => ({
    template,
    scale: { ...SCALE, kind },
    years: { cycle: Array.from({ length: more + 1 }, (_, index) => from + index), plan: YEARS.plan },
  }));

describe('whatever is typed', () => {
  it('warnings are found without a fault, each under a key of its own, and of this sheet and its years', () => {
    fc.assert(
      fc.property(sheets, rules, (sheet, inRules) => {
        const found = warningsOf(sheet, inRules);
        expect(new Set(found.map(warningKey)).size).toBe(found.length);
        for (const warning of found) {
          if ('indicatorId' in warning) expect(sheet.indicators.map(({ id }) => id)).toContain(warning.indicatorId);
          if ('year' in warning) expect(inRules.years.cycle).toContain(warning.year);
        }
      }),
    );
  });

  it('the sheet is asked for a word on each of them, and for no more once it has them', () => {
    fc.assert(
      fc.property(sheets, rules, (sheet, inRules) => {
        const draft = { ...sheet, stage: 'draft' as const };
        const unexplained = (texts: Record<string, string>) =>
          incompleteness({ ...draft, texts }, 'draft', inRules).flatMap((refusal) =>
            refusal.code === 'warningUnexplained' ? [refusal.warning] : [],
          );
        const found = warningsOf(draft, inRules).map(warningKey);
        expect(unexplained(draft.texts)).toEqual(found);
        const explained = Object.fromEntries(found.map((key) => [explanationCell(key), '確かめました']));
        expect(unexplained({ ...draft.texts, ...explained })).toEqual([]);
      }),
    );
  });

  it('a value as it was last year is neither tenfold nor of another unit', () => {
    fc.assert(
      fc.property(values, values, values, (typed, baseline, target) => {
        const copied = indicator({ baseline, target, values: { 2018: typed, 2019: typed } });
        const sheet = sheetAt('draft', { indicators: [copied] });
        expect(
          warningsOf(sheet, { template, scale: SCALE, years: YEARS }).filter(
            (warning) => 'year' in warning && 'before' in warning,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('the same number of the same unit, however it is typed, is of the same unit', () => {
    const forms = (number: number) => [
      `${number}人`,
      `${number.toLocaleString('en-US')}名`,
      `年間${number}人`,
      `${number}人（H30）`,
    ];
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.nat({ max: 3 }), fc.nat({ max: 3 }), (number, one, other) => {
        const values = { 2018: forms(number)[one]!, 2019: forms(number)[other]! };
        expect(
          warningsOf(sheetAt('draft', { indicators: [indicator({ values })] }), {
            template,
            scale: SCALE,
            years: YEARS,
          }),
        ).toEqual([]);
      }),
    );
  });

  it('a sheet full of the longest values is checked at once', () => {
    const long = (unit: string) => unit.repeat(MAX_INDICATOR_VALUE_LENGTH).slice(0, MAX_INDICATOR_VALUE_LENGTH);
    const units = ['1', '(', '1,', '～', '△', '千', '（1人', '人 '];
    const many = Array.from({ length: 40 }, (_, index) =>
      indicator({ id: `i${index}`, values: { 2018: '45人', 2019: long(units[index % units.length]!) } }),
    );
    const before = performance.now();
    warningsOf(sheetAt('draft', { indicators: many }), { template, scale: SCALE, years: YEARS });
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
