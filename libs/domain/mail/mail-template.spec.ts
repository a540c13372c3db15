import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Placeholder } from './mail-template.js';
import { filledIn, PLACEHOLDERS, STANDARD_TEMPLATE, templateProblems, writtenPlaceholder } from './mail-template.js';

const ALLOWED: readonly Placeholder[] = ['name', 'municipality', 'contact'];
const problems = (template: Partial<typeof STANDARD_TEMPLATE>) => templateProblems({ ...STANDARD_TEMPLATE, ...template }, ALLOWED);

describe('a template of mails', () => {
  it('may leave open what its mails can fill in, in either language', () => {
    expect(problems({ greeting: '{氏名} 様', introduction: '{ 担当 }です。', signature: '{municipality}\n{contact}' })).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  it('is told everything that is wrong at once', () => {
    const found = problems({
      subjectPrefix: `{計画名}${'長'.repeat(60)}`,
      greeting: '{氏名}\n様',
      introduction: '{氏名',
      closing: '{}と{氏 名}と{氏 名}',
      signature: '}{',
    });
    expect(found).toEqual([
      { code: 'templateTooLong', part: 'subjectPrefix', length: 65, max: 60 },
      { code: 'placeholderUnknown', part: 'subjectPrefix', found: '計画名', allowed: ALLOWED },
      { code: 'templateManyLines', part: 'greeting' },
      { code: 'placeholderOpen', part: 'introduction' },
      { code: 'placeholderUnknown', part: 'closing', found: '', allowed: ALLOWED },
      { code: 'placeholderUnknown', part: 'closing', found: '氏 名', allowed: ALLOWED },
      { code: 'placeholderOpen', part: 'signature' },
    ]);
  });

  it('fills in values once: what is filled in is never read again', () => {
    expect(filledIn('{氏名} 様 {name} {年度}', { name: '{担当}$1$&', contact: '課' })).toBe('{担当}$1$& 様 {担当}$1$& {年度}');
  });

  it('is never wrong where it is made of words and known placeholders', () => {
    const word = fc.string({ maxLength: 20 }).map((text) => text.replace(/[{}\n]/g, ''));
    const placeholder = fc.constantFrom(...ALLOWED).map((name) => writtenPlaceholder(name, 'ja'));
    fc.assert(
      fc.property(fc.array(fc.oneof(word, placeholder), { maxLength: 4 }), (parts) => {
        const text = parts.join('');
        expect(problems({ introduction: text })).toEqual([]);
        const values = Object.fromEntries(PLACEHOLDERS.map((name) => [name, '']));
        expect(filledIn(text, values)).not.toMatch(/[{}]/);
      }),
    );
  });
});
