import type { ReactNode } from 'react';
import type { SheetField } from '#libs/contract/sheets.js';
import { useLocalized } from '../../../i18n/use-localized.js';

interface Props {
  readonly field: Pick<SheetField, 'key' | 'label'>;
  /** Nothing is shown where it is empty. */
  readonly text?: string;
  readonly children?: ReactNode;
}

/** A heading and what stands below it. */
export function ReadingBlock({ field, text, children }: Props) {
  const localized = useLocalized();
  const titleId = `title-${field.key}`;
  if (text !== undefined && text.trim() === '') return null;
  return (
    <section aria-labelledby={titleId} className="my-8">
      <h2 id={titleId} className="mb-2 border-b border-solid-gray-300 pb-1 text-std-18B-160">
        {localized(field.label)}
      </h2>
      {text === undefined ? null : <p className="whitespace-pre-line">{text}</p>}
      {children}
    </section>
  );
}
