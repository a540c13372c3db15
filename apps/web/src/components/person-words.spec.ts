import { expect, it } from '@jest/globals';
import { findPerson, personWords } from './person-words.js';

const person = (name: string, email: string) => ({ accountId: email, name, email, department: null });
const YAMADA = person('山田 直樹', 'yamada@example.jp');
const PEOPLE = [YAMADA, person('佐藤 恵', 'sato.a@example.jp'), person('佐藤 恵', 'sato.b@example.jp')];

it.each([
  [personWords(YAMADA), YAMADA],
  ['Yamada@example.jp ', YAMADA],
  ['山田　直樹', YAMADA],
  ['山田', undefined],
  ['佐藤 恵', undefined],
  ['佐藤 恵 <sato.b@example.jp>', PEOPLE[2]],
  ['', undefined],
])('%s', (typed, expected) => {
  expect(findPerson(PEOPLE, typed)).toBe(expected);
});
