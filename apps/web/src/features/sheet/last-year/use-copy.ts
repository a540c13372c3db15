import { useState } from 'react';
import type { LastYear, LastYearField } from '#libs/contract/last-year.js';
import type { Cells } from '#libs/domain/template/cells.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import { copyOver, movedOn } from '#libs/domain/template/copy-over.js';
import type { Writing } from '../fields/writing.js';
import type { ContentField } from '../sheet-field.js';

interface Copy {
  /** undefined: there is nothing (more) to copy. */
  readonly copy: (() => void) | undefined;
  /** undefined: nothing was copied, or it was written on since. */
  readonly undo: (() => void) | undefined;
}

/** Copies a field of last year's sheet into this year's, and back. */
export function useCopy(field: ContentField, last: LastYearField, { cycle }: LastYear, writing: Writing): Copy {
  const [done, setDone] = useState<{ readonly before: Cells; readonly after: Cells } | null>(null);
  const copied = { key: field.key, kind: field.kind, ...('options' in field ? { options: field.options.map(({ key }) => key) } : {}) };
  const years = 'years' in field ? field.years.map(({ fiscalYear }) => fiscalYear) : [];
  const moved = movedOn(copied, last.cells, yearsBetween(cycle.fiscalYearFrom, cycle.fiscalYearTo), years);
  const changes = field.writable ? copyOver(copied, moved, writing.values) : {};
  const write = (cells: Cells) => {
    for (const [key, content] of Object.entries(cells)) writing.onChange(key, content);
  };
  const asCopied = done !== null && Object.entries(done.after).every(([key, content]) => writing.values[key] === content);
  return {
    copy:
      Object.keys(changes).length === 0
        ? undefined
        : () => {
            setDone({ before: pick(writing.values, Object.keys(changes)), after: changes });
            write(changes);
          },
    undo: asCopied
      ? () => {
          write(done.before);
          setDone(null);
        }
      : undefined,
  };
}

function pick(cells: Cells, keys: readonly string[]): Cells {
  return Object.fromEntries(keys.map((key) => [key, cells[key] ?? '']));
}
