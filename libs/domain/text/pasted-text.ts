/** Line ends of every kind: of Windows, of old Macs, Word's break inside a paragraph, Unicode's own. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** Spaces that look like the plain one and are not found as it: no-break, en, em, thin … The full-width one stays. */
const SPACE = /[\t\u00a0\u2000-\u200a\u202f\u205f]/gu;
/**
 * What nobody sees and no font prints: soft hyphens, zero-width characters, marks of direction, byte order marks, the
 * U+FFFE that some PDFs leave for a hyphen, control characters, halves of characters.
 */
const UNSEEN =
  /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\p{Surrogate}]|(?!\n)\p{Cc}|\u200d(?!\p{Extended_Pictographic})/gu;

/** A text as it was meant, whatever program it was copied from. Nothing that can be seen is lost. */
export function cleanText(pasted: string): string {
  return pasted.replace(LINE_END, '\n').replace(SPACE, ' ').replace(UNSEEN, '');
}

/** The same for a cell that holds one line. */
export function cleanLine(pasted: string): string {
  return cleanText(pasted).replace(/\s*\n\s*/gu, ' ').trim();
}

/**
 * The cells of a range as spreadsheets and word processors copy it: rows end with a line end, cells are parted by tabs,
 * a cell with line ends or tabs in it stands in quotation marks that are doubled inside. Any text is a range of at
 * least one cell. The cells are clean; rows may be of different length.
 */
export function pastedCells(pasted: string): string[][] {
  const text = pasted.replace(LINE_END, '\n').replace(/\n$/u, '');
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const cell = quotedAt(text, at) ?? plainAt(text, at);
    rows.at(-1)!.push(cleanText(cell.content));
    if (text[cell.end] === '\n') rows.push([]);
    at = cell.end + 1;
  }
  return rows;
}

interface Scanned {
  readonly content: string;
  /** Where the tab, the line end or the end of the text stands. */
  readonly end: number;
}

function plainAt(text: string, from: number): Scanned {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return { content: text.slice(from, end), end };
}

/** Quotation marks that hold no line end and no tab were typed by somebody, and stay. */
function quotedAt(text: string, from: number): Scanned | null {
  if (text[from] !== '"') return null;
  let close = from + 1;
  while (close < text.length && (text[close] !== '"' || text[close + 1] === '"')) close += text[close] === '"' ? 2 : 1;
  const end = close + 1;
  const content = text.slice(from + 1, close).replaceAll('""', '"');
  const closed = text[close] === '"' && (end === text.length || text[end] === '\t' || text[end] === '\n');
  return closed && /[\n\t]/u.test(content) ? { content, end } : null;
}
