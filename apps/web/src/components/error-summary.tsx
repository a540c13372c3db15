import { useEffect, useRef } from 'react';
import { FieldLink } from './field-link.js';

export interface SummarizedError {
  readonly text: string;
  /** The control where it is put right. */
  readonly fieldId?: string | undefined;
}

interface Props {
  readonly title: string;
  readonly errors: readonly SummarizedError[];
  /** What they come from: another cause takes the focus again. */
  readonly cause: unknown;
}

/** At the top of a form: takes the focus when it appears, and leads to the fields. */
export function ErrorSummary({ title, errors, cause }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [cause]);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="my-4 rounded-8 border-2 border-l-8 border-error-1 bg-white p-4">
      <p className="text-std-16B-170 text-error-2">{title}</p>
      {errors.length > 0 ? (
        <ul className="list-disc pl-6">
          {errors.map(({ text, fieldId }) => (
            <li key={text}>{fieldId === undefined ? text : <FieldLink fieldId={fieldId}>{text}</FieldLink>}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
