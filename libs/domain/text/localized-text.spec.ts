import { expect, it } from '@jest/globals';
import { inLocale } from './localized-text.js';

it('is Japanese wherever there is no English', () => {
  expect(inLocale({ ja: '計画', en: 'Plan' }, 'en')).toBe('Plan');
  expect(inLocale({ ja: '計画' }, 'en')).toBe('計画');
  expect(inLocale({ ja: '計画', en: 'Plan' }, 'ja')).toBe('計画');
});
