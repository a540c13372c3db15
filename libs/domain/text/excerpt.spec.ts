import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerpt, marked } from './excerpt.js';
import { searchWords } from './search-words.js';

const hits = (text: string, query: string) =>
  marked(text, searchWords(query))
    .filter(({ hit }) => hit)
    .map((piece) => piece.text);

it.each([
  ['ＩＣＴの活用', 'ict', ['ＩＣＴ']],
  ['ﾊﾟｿｺﾝとパソコン', 'パソコン', ['ﾊﾟｿｺﾝ', 'パソコン']],
  ['子育てサロン、こそだてｻﾛﾝ', 'さろん コソダテ', ['サロン', 'こそだて', 'ｻﾛﾝ']],
  ['㈱坂戸の協力', '(株)', ['㈱']],
  ['第１次から第2次へ', '２次', ['2次']],
  ['子育て支援の推進', '子育て 推進', ['子育て', '推進']],
  // What overlaps is one; what only touches stays two.
  ['市民協働', '市民 民協', ['市民協']],
  ['100%と100％', '100%', ['100%', '100％']],
  ['何もない', '見つからない', []],
  ['𠮷野家', '野家', ['野家']],
])('in %s, %s finds %j', (text, query, found) => {
  expect(hits(text, query)).toEqual(found);
});

it('shows the surroundings of the first hit', () => {
  const text = `${'前'.repeat(100)}相談窓口${'後'.repeat(200)}`;
  const pieces = excerpt(text, ['相談窓口']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(`…${'前'.repeat(30)}相談窓口${'後'.repeat(86)}…`);
  expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: '相談窓口', hit: true }]);
});

it('begins behind the marks that end what it leaves out', () => {
  expect(excerpt(`${'前'.repeat(50)}」。 ${'中'.repeat(27)}印`, ['印'])[1]).toEqual({ text: '中'.repeat(27), hit: false });
  expect(excerpt(`${'前'.repeat(50)}${'。'.repeat(40)}印`, ['。印'])[1]).toEqual({ text: '。印', hit: true });
});

it('shows a short text whole, on one line', () => {
  expect(excerpt('一行目\n二行目', ['二'])).toEqual([
    { text: '一行目 ', hit: false },
    { text: '二', hit: true },
    { text: '行目', hit: false },
  ]);
});

it('never changes a text by marking it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme', maxLength: 3 })), (text, words) => {
      expect(marked(text, words).map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});

it('never cuts a letter in two', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('𠮷', '野', ' '), { maxLength: 300 }), fc.nat(299), (letters, at) => {
      const text = [...letters.slice(0, at), '印', ...letters.slice(at)].join('');
      expect(excerpt(text, ['印']).every((piece) => piece.text.isWellFormed())).toBe(true);
    }),
  );
});
