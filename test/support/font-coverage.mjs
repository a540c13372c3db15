/**
 * Writes libs/domain/check/printable-ranges.ts: the characters for which at least one of the publication's fonts has a
 * glyph. Run it again when a font or its version changes, with every font that the PDF may print with:
 *
 *   node test/support/font-coverage.mjs node_modules/@expo-google-fonts/biz-udpgothic/400Regular/*.ttf \
 *     node_modules/@expo-google-fonts/noto-sans-jp/400Regular/*.ttf > libs/domain/check/printable-ranges.ts
 */
import { readFileSync } from 'node:fs';

const LINE = 110;
const NOTDEF = 0;

/** The code points for which a TrueType or OpenType font has a glyph, by its cmap (formats 4 and 12). */
export function coverageOf(font) {
  const table = cmapOf(font);
  const covered = new Set();
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const record = 4 + 8 * index;
    const platform = table.readUInt16BE(record);
    const encoding = table.readUInt16BE(record + 2);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!isUnicode) continue;
    const subtable = table.subarray(table.readUInt32BE(record + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, covered);
    if (format === 12) readGroups(subtable, covered);
  }
  return covered;
}

function cmapOf(font) {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue;
    const offset = font.readUInt32BE(record + 8);
    return font.subarray(offset, offset + font.readUInt32BE(record + 12));
  }
  throw new Error('the font has no cmap');
}

/** Format 4: segments of the basic plane, each with a delta or a list of glyphs. */
function readSegments(subtable, covered) {
  const double = subtable.readUInt16BE(6);
  for (let at = 0; at < double; at += 2) {
    const end = subtable.readUInt16BE(14 + at);
    const start = subtable.readUInt16BE(16 + double + at);
    const delta = subtable.readUInt16BE(16 + 2 * double + at);
    const place = 16 + 3 * double + at;
    const rangeOffset = subtable.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = rangeOffset === 0 ? code : subtable.readUInt16BE(place + rangeOffset + 2 * (code - start));
      if (listed === NOTDEF && rangeOffset !== 0) continue;
      if (((listed + delta) & 0xffff) !== NOTDEF) covered.add(code);
    }
  }
}

/** Format 12: groups of any plane with consecutive glyphs. */
function readGroups(subtable, covered) {
  for (let index = 0; index < subtable.readUInt32BE(12); index += 1) {
    const group = 16 + 12 * index;
    const start = subtable.readUInt32BE(group);
    const end = subtable.readUInt32BE(group + 4);
    const glyph = subtable.readUInt32BE(group + 8);
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== NOTDEF) covered.add(code);
  }
}

/** Runs of consecutive code points, each as the gap to the one before it and its length, in base 36. */
export function encode(covered) {
  const words = [];
  let next = 0;
  for (const code of [...covered].sort((a, b) => a - b)) {
    if (words.length > 0 && code === next) {
      words[words.length - 1] += 1;
    } else {
      words.push(code - next, 1);
    }
    next = code + 1;
  }
  return words.map((word) => word.toString(36)).join(' ');
}

function lines(text) {
  const found = [];
  for (let rest = text; rest !== ''; ) {
    const cut = rest.length <= LINE ? rest.length : rest.lastIndexOf(' ', LINE);
    found.push(rest.slice(0, cut));
    rest = rest.slice(cut + 1);
  }
  return found;
}

const files = process.argv.slice(2);
if (files.length > 0) {
  const covered = new Set(files.flatMap((file) => [...coverageOf(readFileSync(file))]));
  const encoded = encode(covered);
  console.error(covered.size, encoded.split(' ').length / 2, encoded.length, lines(encoded).length);
}
