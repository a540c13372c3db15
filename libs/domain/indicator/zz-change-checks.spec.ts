import fcg from 'fast-check'; fcg.configureGlobal({ numRuns: 50000 });
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tenfold, unitChanged } from './change-checks.js';
import { BLANK_CELLS, OTHER_CELLS, PUBLISHED_CELLS } from './fixtures/raw-cells.fixture.js';

describe('unitChanged', () => {
  it.each([
    ['3件', '3人', true],
    ['82.1%', '82.1', true],
    ['82.1%', '82.1ポイント', true],
    ['8回/年', '8回/月', true],
    ['30～40%', '35件', true],
    ['20名', '20人', false],
    ['年間20名', '20人', false],
    ['57,074千円', '5,707万円', false],
    ['57,074千円', '57,074,000円', false],
    ['3件', '3件(累計10)', false],
    ['3か所', '3箇所', false],
    ['3件', '－', false],
    ['3件', '検討', false],
    ['未発表', '3件', false],
    ['△', '3件', false],
  ])('%s, %s: %s', (previous, current, changed) => {
    expect(unitChanged(previous, current)).toBe(changed);
    expect(unitChanged(current, previous)).toBe(changed);
  });
});

describe('tenfold', () => {
  it.each([
    ['3件', '30件', true],
    ['3件', '29件', false],
    ['0.7%', '7%', true],
    ['0.07', '0.7', true],
    ['1.1', '11', true],
    ['1,310,189人', '131,018人', true],
    ['1,310,189人', '131,019人', false],
    ['△3人', '30人', true],
    ['57,074千円', '39,411円', true],
    ['57,074千円', '39,411', false],
    ['0件', '10件', false],
    ['3件', '30人', false],
    ['3件', '30～40件', false],
    ['3件', '－', false],
    ['3事業(累計3)', '5事業(累計215)', false],
    ['3事業(累計)', '72事業(累計215)', true],
    ['3事業', '215事業(累計)', false],
    ['約3件', '30件以上', true],
  ])('%s, %s: %s', (previous, current, expected) => {
    expect(tenfold(previous, current)).toBe(expected);
    expect(tenfold(current, previous)).toBe(expected);
  });

  it('finds every decimal point that slipped, in either direction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const shifted = (places: number) => {
          const padded = String(digits).padStart(places + 1, '0');
          return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
        };
        expect(tenfold(`${shifted(decimals)}%`, `${shifted(decimals + 1)}%`)).toBe(true);
        expect(tenfold(`${shifted(decimals + 1)}%`, `${shifted(decimals)}%`)).toBe(true);
      }),
    );
  });
});

const cells = fc.oneof(fc.constantFrom(...PUBLISHED_CELLS), fc.constantFrom(...BLANK_CELLS, ...OTHER_CELLS), fc.string());

it('both look the same way forward and back, at whatever was typed', () => {
  fc.assert(
    fc.property(cells, cells, (one, other) => {
      expect(tenfold(one, other)).toBe(tenfold(other, one));
      expect(unitChanged(one, other)).toBe(unitChanged(other, one));
      expect(tenfold(one, other) && unitChanged(one, other)).toBe(false);
      expect(tenfold(one, one) || unitChanged(one, one)).toBe(false);
    }),
  );
});
