/**
 * Makes a cell harmless for a spreadsheet, which runs a cell as a formula when it begins with one of these signs: the
 * cell gets a leading apostrophe. Blanks before the sign do not make it safe, nor does its full-width form, which
 * Japanese spreadsheets read alike.
 *
 * Two kinds of cells begin with such a sign in every published table and can run nothing, so they stay as typed: a dash
 * alone (no value), and a signed plain number or percentage (-5, +1,200, -5%). Anything else is guarded, -5件 too.
 */
export function safeCsvCell(text: string): string {
  if (DASH.test(text) || SIGNED_NUMBER.test(text)) return text;
  return STARTS_A_FORMULA.test(text) ? `'${text}` : text;
}

const DASH = /^[-－]$/;
const SIGNED_NUMBER = /^[-+](\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;
const STARTS_A_FORMULA = /^([\t\r\n]|\s*[=+\-@＝＋－＠])/;
