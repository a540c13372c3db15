import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BLANK_CELLS, OTHER_CELLS, PUBLISHED_CELLS, UNITS } from './fixtures/raw-cells.fixture.js';
import { MILESTONES } from './milestone.js';
import { parseValue } from './parse-value.js';
import type { Reading } from './reading.js';

/** Digits with a decimal point that a double holds exactly as typed: up to 12 digits, up to 3 of them decimals. */
const amounts = fc
  .record({ digits: fc.integer({ min: 0, max: 999_999_999_999 }), decimals: fc.integer({ min: 0, max: 3 }) })
  .map(({ digits, decimals }) => {
    const padded = String(digits).padStart(decimals + 1, '0');
    return decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
  });

function withSeparators(amount: string): string {
  const [whole, fraction] = amount.split('.');
  return whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

const units = fc.constantFrom(...UNITS);

/** Cells as staff type them, mostly understood. */
const quantities = fc
  .record({
    before: fc.constantFrom('', '', '', '年間', '約', '△', '-', '累計'),
    amount: amounts,
    unit: units,
    after: fc.constantFrom('', '', '', '以上', '以下', '未満', '超', '程度', '/年'),
    mark: fc.constantFrom('', '', ' (R2)', '(31年度)', '(累計)', '(累計215)', '(素案)'),
  })
  .map(({ before, amount, unit, after, mark }) => before + withSeparators(amount) + unit + after + mark);

const cells = fc.oneof(
  quantities,
  fc.constantFrom(...PUBLISHED_CELLS),
  fc.constantFrom(...BLANK_CELLS, ...OTHER_CELLS),
  fc.string({ unit: 'binary' }),
);

/** Characters that make up cells, in any order: closer to a number than any string. */
const CHARACTERS =
  '0123456789,.△▲-－—~～%()（）:/ 　+±約年月日件人名円千万億兆百参考累計以上下未満超HRS元度末検討実施拡大現状値維持から※';
const jumbles = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 24 }).map((characters) => characters.join(''));

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), jumbles, cells);

const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');

const numberOf = (reading: Reading) => (reading.kind === 'number' ? reading.number : null);

describe('whatever is typed', () => {
  it('has a meaning, the same each time', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        expect(parseValue(raw)).toEqual(parseValue(raw));
      }),
      { numRuns: 2000 },
    );
  });

  it('is a number only if it is finite, not -0, and the digits stand there', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anything, (raw) => {
        const reading = parseValue(raw);
        kinds.add(reading.kind);
        if (reading.kind === 'number') {
          expect(Number.isFinite(reading.number)).toBe(true);
          expect(Object.is(reading.number, -0)).toBe(false);
          if (reading.totalOnly) expect(reading.cumulative).toBe(reading.number);
          expect(raw.normalize('NFKC')).toMatch(/[0-9]/);
        }
        if (reading.kind === 'range') expect(reading.from).toBeLessThan(reading.to);
        if (reading.kind === 'milestone') expect(MILESTONES[reading.order]).toBe(reading.milestone);
      }),
      { numRuns: 3000 },
    );
    expect([...kinds].sort()).toEqual(['milestone', 'missing', 'number', 'range', 'relativeToBaseline', 'text']);
  });

  it('reads alike in full width and half width, and with spaces around it', () => {
    fc.assert(
      fc.property(fc.oneof(cells, jumbles), fc.constantFrom('', ' ', '\u3000', '\n'), (raw, space) => {
        const reading = parseValue(raw);
        if (/[\ud800-\udfff]/.test(raw) || raw.length > 100) return;
        expect(parseValue(space + toFullWidth(raw) + space)).toEqual(reading);
        expect(parseValue(raw.normalize('NFKC'))).toEqual(reading.kind === 'text' ? expect.anything() : reading);
      }),
      { numRuns: 2000 },
    );
  });

  it('never holds two numbers of one kind', () => {
    fc.assert(
      fc.property(amounts, units, amounts, units, fc.constantFrom(' ', '、', '・', '/', '×', ';'), (one, unit, other, otherUnit, between) => {
        expect(parseValue(`${one}${unit}${between}${other}${otherUnit}`).kind).toBe('text');
      }),
    );
  });
});

describe('a number', () => {
  it('comes back as it was formatted, with and without separators', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(numberOf(parseValue(amount))).toBe(Number(amount));
        expect(numberOf(parseValue(withSeparators(amount)))).toBe(Number(amount));
      }),
    );
  });

  it('comes back as Japanese software prints it', () => {
    const format = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 20 });
    fc.assert(
      fc.property(amounts, fc.boolean(), (amount, negative) => {
        const value = negative && Number(amount) !== 0 ? -Number(amount) : Number(amount);
        expect(parseValue(`${format.format(value)}人`)).toMatchObject({ kind: 'number', number: value, unit: '人' });
      }),
    );
  });

  it('reads the same with separators and without', () => {
    fc.assert(
      fc.property(quantities, (raw) => {
        expect(parseValue(raw.replaceAll(',', ''))).toEqual(parseValue(raw));
        expect(parseValue(raw.replaceAll(',', '，'))).toEqual(parseValue(raw));
      }),
    );
  });

  it('is negative after △, ▲ and every minus', () => {
    fc.assert(
      fc.property(amounts, units, fc.constantFrom('△', '▲', '△ ', '-', '－', '−', '‐', '–'), (amount, unit, minus) => {
        const positive = parseValue(amount + unit);
        const negative = parseValue(minus + amount + unit);
        if (positive.kind !== 'number') expect(negative.kind).toBe('text');
        else expect(negative).toEqual({ ...positive, number: positive.number === 0 ? 0 : -positive.number });
      }),
    );
  });

  it('counts 億, 万 and 千 in one unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => {
        const yen = numberOf(parseValue(`${n}億円`));
        expect(yen).toBe(n * 100_000_000);
        expect(numberOf(parseValue(`${withSeparators(`${n * 10_000}`)}万円`))).toBe(yen);
        expect(numberOf(parseValue(`${withSeparators(`${n * 100_000}`)}千円`))).toBe(yen);
        expect(numberOf(parseValue(`${n * 100}百万円`))).toBe(yen);
        expect(parseValue(`${n}億円`)).toEqual(parseValue(`${n * 100_000_000}円`));
      }),
    );
  });
});

describe('a missing value', () => {
  it('is never a number, whatever stands in its brackets', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLANK_CELLS), fc.oneof(cells, jumbles), (blank, cell) => {
        const mark = cell.normalize('NFKC').replace(/[()[\]【】〔〕]/g, '');
        const reading = parseValue(`${blank}(${mark})`);
        expect(['missing', 'text']).toContain(reading.kind);
        expect(parseValue(blank).kind).toBe('missing');
      }),
    );
  });
});
