import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { Cells } from './cells.js';
import { cellKey } from './cells.js';
import type { CellField } from './sheet-template.js';

/** A field as far as it matters for copying; options: the keys that a choice offers. */
export interface CopiedField {
  readonly key: string;
  readonly kind: CellField['kind'];
  readonly options?: readonly string[];
}

/**
 * Last year's cells by the keys of this year's: an amount moves on to the year that stands in its place, a choice that
 * is no longer offered stays behind. Years of money are copied between reviews of as many years only.
 */
export function movedOn(field: CopiedField, last: Cells, lastYears: readonly FiscalYear[], years: readonly FiscalYear[]): Cells {
  switch (field.kind) {
    case 'text':
    case 'schedule':
      return filled(Object.entries(last));
    case 'choice':
      return filled(Object.entries(last).filter(([, content]) => field.options?.includes(content)));
    case 'money':
      if (lastYears.length !== years.length) return {};
      return filled(
        years.flatMap((year, index) => {
          const before = lastYears[index]!;
          return (['amount', 'note'] as const).map((part): [string, string] => [
            cellKey[part](field.key, year),
            last[cellKey[part](field.key, before)] ?? '',
          ]);
        }),
      );
  }
}

/**
 * What copying changes: empty cells are filled; to a text that somebody has begun, last year's is added below; any
 * other cell that has something stays. Nothing that was written is lost, and copying twice is copying once.
 */
export function copyOver(field: CopiedField, moved: Cells, now: Cells): Cells {
  return Object.fromEntries(
    Object.entries(moved).flatMap(([key, content]) => {
      const written = now[key] ?? '';
      if (written.trim() === '') return [[key, content]];
      return field.kind === 'text' && !written.includes(content) ? [[key, `${written.trimEnd()}\n${content}`]] : [];
    }),
  );
}

function filled(entries: readonly [string, string][]): Cells {
  return Object.fromEntries(entries.filter(([, content]) => content.trim() !== ''));
}
