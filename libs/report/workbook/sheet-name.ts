import { cut } from './text-pieces.js';

/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;
const WITHOUT_NAME = 'Sheet';

/** A text as the name of a worksheet that no spreadsheet refuses, told apart from those taken already. */
export function sheetName(text: string, taken: readonly string[]): string {
  const legal = xmlText(text).replace(/[[\]:*?/\\]/g, ' ');
  const others = new Set([...taken.map((name) => name.toLowerCase()), 'history']);
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = `${trimmed(cut(trimmed(legal), LONGEST - suffix.length)) || WITHOUT_NAME}${suffix}`;
    if (!others.has(name.toLowerCase())) return name;
  }
}

/** Without what XML cannot hold: names, headers and properties have no way to escape it. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[\0-\x1f\ufffe\uffff]/g, ' ');
}

/** An apostrophe at either end would break the references to the sheet. */
function trimmed(name: string): string {
  return name.replace(/^['\s]+|['\s]+$/g, '');
}

/** As references name it. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
