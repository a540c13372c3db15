/** NIST SP 800-63B: length counts, and that nobody guesses it; which kinds of characters it has does not. */
export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 128;

/** Less than this beside what anybody would try first is soon found. */
const MIN_UNKNOWN = 6;
const MIN_DISTINCT = 5;

/** What people type who must type something; the demo's own password among them. */
const COMMON = [
  'password', 'passw0rd', 'p@ssw0rd', 'passwd', 'pass', 'nendo', 'demo', 'admin', 'administrator', 'root', 'user', 'guest',
  'login', 'welcome', 'letmein', 'secret', 'changeme', 'default', 'test', 'sample', 'iloveyou', 'sunshine', 'dragon',
  'monkey', 'master', 'princess', 'football', 'baseball', 'qwerty', 'abcdef', 'asdf', 'zxcv', 'sakura', 'nippon', 'japan',
  'tokyo', 'yakusho', 'shiyakusho', 'kyouto', 'パスワード', '年度', '市役所',
];

/** Typed along the keyboard, or counted, in either direction. */
const ROWS = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'];
const SHORTEST_RUN = 3;

export type PasswordProblem =
  | { readonly code: 'passwordTooShort'; readonly min: number }
  | { readonly code: 'passwordTooLong'; readonly max: number }
  | { readonly code: 'passwordGuessable' };

/** `known`: what anybody knows of the person and of where the password is used: address, name, municipality. */
export function passwordProblems(password: string, known: readonly string[]): PasswordProblem[] {
  const length = [...password].length;
  const problems: PasswordProblem[] = [];
  if (length < MIN_PASSWORD_LENGTH) problems.push({ code: 'passwordTooShort', min: MIN_PASSWORD_LENGTH });
  if (length > MAX_PASSWORD_LENGTH) problems.push({ code: 'passwordTooLong', max: MAX_PASSWORD_LENGTH });
  // A password that is too short is told so, and no more.
  if (length >= MIN_PASSWORD_LENGTH && isGuessable(password, known)) problems.push({ code: 'passwordGuessable' });
  return problems;
}

function isGuessable(password: string, known: readonly string[]): boolean {
  const folded = fold(password);
  if (new Set(folded).size < MIN_DISTINCT) return true;
  const words = [...COMMON, ...known.flatMap(wordsOf)].map(fold).toSorted((one, other) => other.length - one.length);
  const withoutWords = words.reduce((rest, word) => rest.replaceAll(word, '\n'), folded);
  const rest = withoutRuns(withoutWords).replaceAll(/[\s\p{P}\p{S}]/gu, '');
  return [...rest].length < MIN_UNKNOWN;
}

/** hanako.yamada@city.example.jp: as a whole, and its parts. Two letters are in every other word. */
function wordsOf(text: string): string[] {
  const parts = text.split(/[\s@._+-]+/u);
  return [text.replaceAll(/\s/gu, ''), ...parts].filter((word) => [...word].length > (/[ -~]/.test(word) ? 2 : 0));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Without 1234, fedc, qwer and aaaa. */
function withoutRuns(text: string): string {
  const signs = [...text];
  const kept: string[] = [];
  for (let start = 0; start < signs.length; ) {
    const length = runAt(signs, start);
    if (length < SHORTEST_RUN) kept.push(signs[start]!);
    start += length < SHORTEST_RUN ? 1 : length;
  }
  return kept.join('');
}

function runAt(signs: readonly string[], start: number): number {
  let length = 1;
  while (start + length < signs.length && isRun(signs.slice(start, start + length + 1).join(''))) length += 1;
  return length;
}

function isRun(text: string): boolean {
  if (text === '' || text.includes('\n')) return false;
  const backwards = [...text].toReversed().join('');
  return ROWS.some((row) => row.includes(text) || row.includes(backwards)) || new Set(text).size === 1;
}
