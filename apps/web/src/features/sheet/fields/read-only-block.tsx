import type { ReactNode } from 'react';
import type { SheetField } from '#libs/contract/sheets.js';
import { FieldTitle } from './field-title.js';

interface Props {
  readonly field: Pick<SheetField, 'key' | 'label' | 'letter'>;
  /** When it will be written, or that nobody did. */
  readonly note?: string | undefined;
  /** Why nobody can write it here. */
  readonly reason?: string | undefined;
  readonly text?: string;
  readonly children?: ReactNode;
}

export function ReadOnlyBlock({ field, note, reason, text, children }: Props) {
  const titleId = `title-${field.key}`;
  return (
    <section aria-labelledby={titleId} className="my-6">
      <h2 id={titleId} className="text-std-16B-170">
        <FieldTitle field={field} />
        {note === undefined ? null : <span className="ml-3 font-400 text-solid-gray-700">{note}</span>}
      </h2>
      {reason === undefined ? null : <p className="screen-only text-solid-gray-700">{reason}</p>}
      {text === undefined ? null : <p className="whitespace-pre-line">{text}</p>}
      {children}
    </section>
  );
}
