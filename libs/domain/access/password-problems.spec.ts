import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, passwordProblems } from './password-problems.js';

const KNOWN = ['山田 花子', 'hanako.yamada@city.sakado.example.jp', '坂戸市', 'Sakado City'];
const codes = (password: string, known = KNOWN) => passwordProblems(password, known).map(({ code }) => code);

describe('passwordProblems', () => {
  it.each([
    ['correct horse battery staple'],
    ['あめんぼあかいなあいうえお'],
    ['v7#Kq!x2Lm9z'],
    ['mizuiro no kasa 3'],
    ['739201846275'],
    ['password is not the word'],
  ])('takes %s', (password) => expect(codes(password)).toEqual([]));

  it.each([
    ['nendo-demo', 'passwordTooShort'],
    ['nendo-demo-1', 'passwordGuessable'],
    ['', 'passwordTooShort'],
    ['short', 'passwordTooShort'],
    ['x'.repeat(MAX_PASSWORD_LENGTH + 1), 'passwordTooLong'],
    ['aaaaaaaaaaaa', 'passwordGuessable'],
    ['abababababab', 'passwordGuessable'],
    ['123456789012', 'passwordGuessable'],
    ['qwertyuiop12', 'passwordGuessable'],
    ['password1234', 'passwordGuessable'],
    ['Password!2024', 'passwordGuessable'],
    ['PASSWORDpassword', 'passwordGuessable'],
    ['ｐａｓｓｗｏｒｄ1234', 'passwordGuessable'],
    ['hanako.yamada@city.sakado.example.jp', 'passwordGuessable'],
    ['hanakoyamada2024', 'passwordGuessable'],
    ['山田花子山田花子山田花子', 'passwordGuessable'],
    ['sakadocity2024', 'passwordGuessable'],
  ])('refuses "%s": %s', (password, code) => expect(codes(password)).toContain(code));

  it('says that a password is too short once, and nothing else', () => expect(codes('1234')).toEqual(['passwordTooShort']));

  it('counts characters, not bytes: twelve of a family of emoji are twelve', () => {
    expect(codes('🐈🐕🐇🐢🐘🐳🦊🦉🦋🐝🐙🦀', [])).not.toContain('passwordTooShort');
  });

  it('asks for no kind of characters: any long random text will do', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bdfhjkmnrtvwxz2579'), minLength: 30, maxLength: MAX_PASSWORD_LENGTH });
    fc.assert(fc.property(letters.filter((text) => new Set(text).size > 8), (text) => codes(text, []).length === 0));
  });

  it('never takes what is too short, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(fc.string()), (password, known) => {
        const found = codes(password, known);
        expect(found.includes('passwordTooShort')).toBe([...password].length < MIN_PASSWORD_LENGTH);
        expect(found.includes('passwordTooLong')).toBe([...password].length > MAX_PASSWORD_LENGTH);
      }),
    );
  });
});
