import type { PackProblem } from '#libs/contract/imports.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';

/** A file's text without its byte order mark, or undefined when it is not UTF-8. */
export function decodeText(file: string, bytes: Uint8Array, problems: PackProblem[]): string | undefined {
  const text = decoded(bytes, 'utf-8');
  if (text !== undefined) return text;
  const place = { file, row: null, column: '' };
  // Excel's plain "CSV" is Shift_JIS. It is not guessed at: ㈱ or 髙 would turn into something else without a word.
  const isShiftJis = !isUtf16(bytes) && decoded(bytes, 'shift_jis') !== undefined;
  problems.push(
    isShiftJis
      ? packProblem(place, 'Shift_JIS', expected('utf8NotShiftJis'))
      : packProblem(place, isUtf16(bytes) ? 'UTF-16' : '', expected('utf8')),
  );
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
