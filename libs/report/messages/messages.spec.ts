import { expect, it } from '@jest/globals';
import { en } from './en.js';
import { ja } from './ja.js';

it('both languages say everything', () => {
  const empty = (value: unknown, path: string): string[] => {
    if (typeof value === 'string') return value.trim() === '' ? [path] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => empty(inner, `${path}.${key}`));
  };
  expect([...empty(ja, 'ja'), ...empty(en, 'en')]).toEqual([]);
});
