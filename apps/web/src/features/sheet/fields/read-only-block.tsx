import type { ReactNode } from 'react';
import type { SheetField } from '#libs/contract/sheets.js';
import { FieldTitle } from './field-title.js';

interface Props {
  readonly field: Pick<SheetField, 'key' | 'label' | 'letter'>;
  /** Why nobody can write it here, or when it will be written. */
  readonly note?: string | undefined;
  readonly text?: string;
  readonly children?: ReactNode;
}

export function ReadOnlyBlock({ field, note, text, children }: Props) {
  const titleId = `title-${field.key}`;
  return (
    <section aria-labelledby={titleId} className="my-6">
      <h2 id={titleId} className="text-std-16B-170">
        <FieldTitle field={field} />
        {note === undefined ? null : <span className="ml-3 font-400 text-solid-gray-700">{note}</span>}
      </h2>
      {text === undefined ? null : <p className="whitespace-pre-line">{text}</p>}
      {children}
    </section>
  );
}
