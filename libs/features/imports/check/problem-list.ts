import type { PackProblem } from '#libs/contract/imports.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { Container } from '../containers/pack-files.js';
import { shownName } from '../containers/pack-files.js';
import type { PackPlace } from '../pack-problem.js';
import { MAX_PROBLEMS, packProblem } from '../pack-problem.js';

/** Collects what is wrong with a pack. Of one cell only the first thing: the rest may follow from it. */
export class ProblemList {
  private readonly known = new Set<string>();
  private readonly list: PackProblem[] = [];

  constructor(
    private readonly container: Container,
    before: readonly PackProblem[],
  ) {
    for (const problem of before) this.push(problem);
  }

  /** `name` is a file's without its ending. */
  add(name: string, row: number | null, column: string, found: string, expected: LocalizedText): void {
    this.push(packProblem(this.place(name, row, column), found, expected));
  }

  place(name: string, row: number | null, column: string): PackPlace {
    return { file: shownName(this.container, name), row, column };
  }

  push(problem: PackProblem): void {
    const cell = JSON.stringify([problem.file, problem.row, problem.column]);
    if (this.known.has(cell) || this.list.length >= MAX_PROBLEMS) return;
    this.known.add(cell);
    this.list.push(problem);
  }

  /** File by file in the order in which they were first found wrong, from top to bottom. */
  all(): PackProblem[] {
    const files = [...new Set(this.list.map(({ file }) => file))];
    return this.list.toSorted(
      (one, other) => files.indexOf(one.file) - files.indexOf(other.file) || (one.row ?? 0) - (other.row ?? 0),
    );
  }
}
