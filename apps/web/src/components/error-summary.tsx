import { useEffect, useRef } from 'react';

export interface SummarizedError {
  readonly text: string;
  /** The control where it is put right. */
  readonly fieldId?: string | undefined;
}

interface Props {
  readonly title: string;
  readonly errors: readonly SummarizedError[];
}

/** At the top of a form: takes the focus when it appears or changes, and leads to the fields. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [errors]);
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

function FieldLink({ fieldId, children }: { fieldId: string; children: string }) {
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        const field = document.getElementById(fieldId);
        if (!field) return;
        event.preventDefault();
        field.focus();
        field.scrollIntoView({ block: 'center' });
      }}
    >
      {children}
    </a>
  );
}
