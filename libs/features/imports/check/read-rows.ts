import type { z } from 'zod';
import type { PackTable } from '../containers/pack-files.js';
import { expected } from '../messages/messages.js';
import { shapeProblems } from '../shape/expectation.js';
import type { ProblemList } from './problem-list.js';

/** A row that is understood, and where it stands. */
export interface Located<T> {
  readonly row: number;
  readonly value: T;
  /** The columns that are not the same in every pack: an item's texts, a schedule's years. Without the empty ones. */
  readonly extra: Readonly<Record<string, string>>;
}

export interface ReadTable<T> {
  readonly rows: readonly Located<T>[];
  /**
   * The row of each key as typed, also of rows that are not understood: what refers to those is not wrong too. null when
   * the table can't be read, and nothing can be said about what refers to it.
   */
  readonly keys: ReadonlyMap<string, number> | null;
}

export interface TableShape<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns of this pack alone. null: not known, so none is wrong. */
  readonly extra: readonly string[] | null;
  /** What makes a row the same row: no two have it in common. Empty: only its place does. */
  readonly identity: readonly string[];
}

/** The rows of a table; none without it. Why it can't be read (null) has been said. */
export function readRows<T>(table: PackTable | null | undefined, shape: TableShape<T>, problems: ProblemList): ReadTable<T> {
  if (!table) return { rows: [], keys: table === null ? null : new Map() };
  const { name, extra } = shape;
  const known = [...shape.required, ...shape.optional];
  for (const column of table.heading) {
    if (column === '' || known.includes(column) || extra === null || extra.includes(column)) continue;
    problems.add(name, 1, column, column, expected('columnUnknown', [...known, ...extra]));
  }
  const missing = shape.required.filter((column) => !table.heading.includes(column));
  for (const column of missing) problems.add(name, 1, column, '', expected('columnRequired'));
  if (missing.length > 0) return { rows: [], keys: null };

  const keys = new Map<string, number>();
  const first = new Map<string, number>();
  const rows = table.rows.flatMap(({ row, cells }): Located<T>[] => {
    const cell = (column: string) => cells[table.heading.indexOf(column)] ?? '';
    const identity = shape.identity.map(cell);
    const same = JSON.stringify(identity);
    const before = identity.length > 0 ? first.get(same) : undefined;
    if (identity.length > 0) keys.set(identity[0]!, keys.get(identity[0]!) ?? row);
    if (before === undefined) first.set(same, row);
    else problems.add(name, row, shape.identity.at(-1)!, identity.at(-1)!, expected('once', before));
    const result = shape.schema.safeParse(Object.fromEntries(known.map((column) => [column, cell(column)])));
    if (!result.success) {
      const input = Object.fromEntries(known.map((column) => [column, cell(column)]));
      for (const problem of shapeProblems(result.error, input, ([column]) => problems.place(name, row, column ?? ''))) {
        problems.push(problem);
      }
      return [];
    }
    if (before !== undefined) return [];
    const others = table.heading.filter((column) => column !== '' && !known.includes(column) && cell(column) !== '');
    return [{ row, value: result.data, extra: Object.fromEntries(others.map((column) => [column, cell(column)])) }];
  });
  return { rows, keys };
}

/** Whether a key may be referred to. */
export function isKnown(keys: ReadonlyMap<string, number> | null, key: string): boolean {
  return keys === null || keys.has(key);
}
