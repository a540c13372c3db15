import type { PackProblem } from '#libs/contract/imports.js';
import type { LocalizedText, Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';

/** Nobody reads more at once, and a file made of errors must not make an answer larger than itself. */
export const MAX_PROBLEMS = 1000;
const MAX_SHOWN = 200;

/** Where in a pack: a file or sheet as it is called there, a row as a spreadsheet counts it, a column. */
export interface PackPlace {
  readonly file: string;
  readonly row: number | null;
  readonly column: string;
}

export function packProblem(place: PackPlace, found: string, expected: LocalizedText): PackProblem {
  const { file, row, column } = place;
  return { file, row, column, found: shortened(found), expected };
}

function shortened(text: string): string {
  const signs = [...text.toWellFormed().replaceAll('\u0000', '\ufffd')];
  return signs.length > MAX_SHOWN ? `${signs.slice(0, MAX_SHOWN).join('')}…` : signs.join('');
}

/** One line: items.csv, row 3, section: found "x", expected the key of a section. */
export function problemLine(problem: PackProblem, locale: Locale): string {
  const { file, row, column, found } = problem;
  const said = JSON.stringify(found);
  const expected = inLocale(problem.expected, locale);
  const place = [file, ...(row === null ? [] : [locale === 'ja' ? `${row}行目` : `row ${row}`]), ...(column === '' ? [] : [column])];
  return locale === 'ja'
    ? `${place.join(' ')}: ${said} → ${expected}`
    : `${place.join(', ')}: found ${said}, expected ${expected}`;
}

/** A pack that can't be used, for callers that have nobody to show the problems to. */
export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super(`The plan pack can’t be used:\n${problems.map((problem) => `  ${problemLine(problem, 'en')}`).join('\n')}`);
  }
}
