export interface Bracketed {
  /** What stands outside the brackets. */
  readonly main: string;
  /** What the brackets around it hold, in order, and ※ with its number: 50件(R2)※1 has R2 and ※1. */
  readonly marks: readonly string[];
}

/** Takes a cell's brackets off its beginning and end. Null when some stand in the middle or have no partner. */
export function splitBrackets(text: string): Bracketed | null {
  let main = text;
  const before: string[] = [];
  const after: string[] = [];
  for (;;) {
    const footnote = /※\d{0,2}$/u.exec(main)?.[0];
    if (footnote !== undefined && footnote !== main) {
      after.unshift(footnote);
      main = main.slice(0, -footnote.length).trimEnd();
    } else if (main.endsWith(')')) {
      const open = partner(main, main.length - 1, -1);
      if (open === null) return null;
      after.unshift(main.slice(open + 1, -1).trim());
      main = main.slice(0, open).trimEnd();
    } else if (main.startsWith('(')) {
      const close = partner(main, 0, 1);
      if (close === null) return null;
      before.push(main.slice(1, close).trim());
      main = main.slice(close + 1).trimStart();
    } else {
      break;
    }
  }
  return /[()]/.test(main) ? null : { main, marks: [...before, ...after] };
}

/** The bracket that closes or opens the one at `start`. */
function partner(text: string, start: number, step: 1 | -1): number | null {
  let depth = 0;
  for (let index = start; index >= 0 && index < text.length; index += step) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}
