import type { PackProblem } from '#libs/contract/imports.js';

/** A table that a mail can hold and a spreadsheet takes when pasted: tabs between the cells, a line for each row. */
export function problemsAsText(
  heading: readonly string[],
  problems: readonly PackProblem[],
  expected: (problem: PackProblem) => string,
): string {
  const rows = problems.map((problem) => [
    problem.file,
    String(problem.row ?? ''),
    problem.column,
    problem.found,
    expected(problem),
  ]);
  return [heading, ...rows].map((cells) => cells.map(onOneLine).join('\t')).join('\n');
}

function onOneLine(cell: string): string {
  return cell.replaceAll(/\s*[\t\r\n]+\s*/g, ' ');
}
