import { describe, expect, it } from '@jest/globals';
import { dayOfInstant, printedDate } from './japanese-date.js';

describe('printedDate', () => {
  it.each([
    ['2020-03-31', '令和2年3月31日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1920-04-01', '1920年4月1日'],
  ])('%s is %s', (date, expected) => {
    expect(printedDate(date, 'ja')).toBe(expected);
  });

  it('agrees with the platform on this century and the last', () => {
    const platform = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
    for (let day = Date.UTC(1950, 0, 1); day < Date.UTC(2040, 0, 1); day += 37 * 86_400_000) {
      const date = new Date(day);
      expect(printedDate(date.toISOString().slice(0, 10), 'ja')).toBe(platform.format(date));
    }
  });

  it('is English for readers of English', () => {
    expect(printedDate('2020-03-31', 'en')).toBe('March 31, 2020');
  });
});

it('takes the day of an instant in Tokyo', () => {
  expect(dayOfInstant('2020-06-30T14:59:59.999Z')).toBe('2020-06-30');
  expect(dayOfInstant('2020-06-30T15:00:00.000Z')).toBe('2020-07-01');
});
