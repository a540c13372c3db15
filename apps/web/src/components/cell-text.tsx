import type { ComponentProps } from 'react';
import { CONTROL_LOOK, ErrorText, describedBy } from './field.js';
import { useTooLong } from './use-too-long.js';

type Native = Pick<ComponentProps<'textarea'>, 'onBlur' | 'aria-label' | 'ref'>;

interface Props extends Native {
  readonly id: string;
  readonly value: string;
  readonly max: number;
  readonly onText: (text: string) => void;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
  /** The id of what explains it, where that stands elsewhere. */
  readonly explainedBy?: string | undefined;
  /** Its content is one line, however many it takes to show. */
  readonly oneLine?: boolean;
  readonly className?: string;
}

/** A small text in a table or a row: as high as its text. Named by aria-label, or by a label beside it. */
export function CellText(props: Props) {
  const { id, value, max, onText, required, error, explainedBy, oneLine = false, className = '', ...native } = props;
  const shownError = useTooLong()(value, max) ?? error;
  const described = describedBy({ id, help: undefined, error: shownError });
  return (
    <div>
      <textarea
        id={id}
        rows={1}
        value={value}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter also ends the conversion of kana into kanji.
          if (oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
        aria-required={required}
        className={`${CONTROL_LOOK} screen-only field-sizing-content min-h-11 resize-none ${className}`}
        {...described}
        aria-describedby={[described['aria-describedby'], explainedBy].filter(Boolean).join(' ') || undefined}
        {...native}
      />
      <p className={`paper-only whitespace-pre-line ${className}`}>{value}</p>
      {shownError === undefined ? null : (
        <div className="text-left">
          <ErrorText id={id}>{shownError}</ErrorText>
        </div>
      )}
    </div>
  );
}
