import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unprintableCharacters } from './printable.js';

const IGNORABLE = ['\u{200b}', '\u{200d}', '\u{fe00}', '\u{fe0f}', '\u{feff}', '\u{e0100}', '\u{e01ef}'];

describe('printable', () => {
  it.each([
    ['kana and kanji', '坂戸市の行政改革、「ゐゑヴヵヶ」々〆〇ー'],
    ['half width', 'ABC xyz 0123 ｱｲｳ ﾊﾟ ｡｢｣･'],
    ['full width', 'ＡＢＣ　０１２３（％）＋－＝'],
    ['marks', '◎○△×▲●■□→←↑↓※〒'],
    ['numbers in circles', '①②③⑳㉑㊿⓪❶'],
    ['Roman numbers', 'ⅠⅡⅢⅫⅲ'],
    ['abbreviations', '㈱㈲№℡㍻㋿㍿'],
    ['units', '㎡㎥㎏㎞㌔㍑℃°％‰'],
    ['dashes and waves', '～〜ー‐‑–—―−－'],
    ['kanji of names', '髙﨑𠮷𠮟𩸽葛󠄀辻󠄀祇神'],
    ['European letters', 'éñüßŁα Ж €™©½'],
    ['spaces', 'a\u{a0}b\u{3000}c d'],
    ['layout', '一行\n二行\r\n三行\t四列'],
    ['combining kana', 'か\u{3099}は\u{309a}'],
  ])('%s', (_, text) => {
    expect(unprintableCharacters(text)).toEqual([]);
  });

  it('nothing is printable too', () => {
    expect(unprintableCharacters('')).toEqual([]);
  });

  it('what asks for no glyph', () => {
    expect(unprintableCharacters(IGNORABLE.join('字'))).toEqual([]);
  });
});

describe('not printable', () => {
  it.each([
    ['外字', '\u{e000}'],
    ['外字 of Windows', '\u{e757}'],
    ['外字 at the end of the area', '\u{f8ff}'],
    ['private use of other planes', '\u{f0000}'],
    ['an emoji', '😀'],
    ['Hangul', '한'],
    ['a simplified kanji', '们'],
    ['NUL', '\u{0}'],
    ['a line break of Word', '\u{b}'],
    ['an escape', '\u{1b}'],
    ['a control character of C1', '\u{85}'],
    ['what turns the direction of writing', '\u{202e}'],
    ['what sets a direction apart', '\u{2066}'],
    ['half of a pair', '\u{d842}'],
    ['the replacement of half of a pair', '\u{dfb7}'],
    ['unassigned', '\u{378}'],
    ['never a character', '\u{ffff}'],
    ['the end of Unicode', '\u{10ffff}'],
  ])('%s', (_, character) => {
    expect(unprintableCharacters(`前${character}後`)).toEqual([character]);
  });

  it('are named once each, in the order of the text', () => {
    expect(unprintableCharacters('😀と\u{e000}と😀と\u{e001}')).toEqual(['😀', '\u{e000}', '\u{e001}']);
  });

  it('an emoji is named without the selector and the joiner that belong to it', () => {
    expect(unprintableCharacters('👩\u{200d}🚒\u{fe0f}')).toEqual(['👩', '🚒']);
  });
});

describe('of any text', () => {
  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom('字', '\u{e000}', '😀', '\n', '\u{d800}'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });

  it('the characters are in it, each once, and the rest is printable', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = unprintableCharacters(text);
        expect(new Set(found).size).toBe(found.length);
        const all = [...text];
        expect(found).toEqual([...new Set(all.filter((character) => found.includes(character)))]);
        expect(unprintableCharacters(all.filter((character) => !found.includes(character)).join(''))).toEqual([]);
      }),
    );
  });

  it('no private use, no surrogate and no control character but those of layout is printable', () => {
    const some = [
      fc.integer({ min: 0xe000, max: 0xf8ff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.integer({ min: 0, max: 0x1f }),
    ];
    fc.assert(
      fc.property(fc.oneof(...some), (code) => {
        const character = String.fromCodePoint(code);
        expect(unprintableCharacters(character)).toEqual('\n\r\t'.includes(character) ? [] : [character]);
      }),
    );
  });

  it('a long one is read at once', () => {
    const text = '市民委員会の意見を受けて、窓口の手続を見直した。'.repeat(10_000);
    const before = performance.now();
    expect(unprintableCharacters(text)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
