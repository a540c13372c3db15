import { expect, it } from '@jest/globals';
import { dataEn } from './data-en.js';
import { dataJa } from './data-ja.js';
import { en } from './en.js';
import { ja } from './ja.js';

it('both languages say everything', () => {
  const empty = (value: unknown, path: string): string[] => {
    if (typeof value === 'string') return value.trim() === '' ? [path] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => empty(inner, `${path}.${key}`));
  };
  expect([...empty(ja, 'ja'), ...empty(en, 'en')]).toEqual([]);
  expect([...empty(dataJa, 'ja'), ...empty(dataEn, 'en')]).toEqual([]);
});
