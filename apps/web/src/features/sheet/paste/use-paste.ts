import type { ClipboardEvent } from 'react';
import { useState } from 'react';
import type { SheetField } from '#libs/contract/sheets.js';
import type { Cells } from '#libs/domain/template/cells.js';
import type { Writing } from '../fields/writing.js';
import { insertText } from './insert-text.js';
import { pasteInto } from './paste-into.js';

/** A range that was just pasted into a field. */
export interface PastedRange {
  readonly field: string;
  /** The id of the control that it was pasted into. */
  readonly control: string;
  readonly before: Cells;
  readonly after: Cells;
  /** Cells that found no place. */
  readonly left: number;
}

/** Lets what is pasted into a sheet's fields come in clean, and a range into as many cells. */
export function usePaste(fields: readonly SheetField[], writing: Writing) {
  const [pasted, setPasted] = useState<PastedRange | null>(null);
  const write = (cells: Cells) => {
    for (const [key, content] of Object.entries(cells)) writing.onChange(key, content);
  };
  const onPaste = (event: ClipboardEvent) => {
    const control = event.target;
    if (!(control instanceof HTMLTextAreaElement)) return;
    const text = event.clipboardData.getData('text/plain');
    const found = pasteInto(fields, control.id, { text, html: event.clipboardData.getData('text/html') });
    if (found.kind === 'range') {
      event.preventDefault();
      const { changes, left } = found.spread;
      const before = Object.fromEntries(Object.keys(changes).map((key) => [key, writing.values[key] ?? '']));
      write(changes);
      setPasted({ field: found.field, control: control.id, before, after: changes, left });
    } else if (found.text !== text) {
      event.preventDefault();
      insertText(control, found.text);
    }
  };
  const stands = pasted && Object.entries(pasted.after).every(([key, content]) => writing.values[key] === content);
  const undo = () => {
    if (pasted) write(pasted.before);
    setPasted(null);
  };
  return { onPaste, pasted: stands ? pasted : null, undo };
}
