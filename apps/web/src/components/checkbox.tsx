import type { ComponentProps, ReactNode } from 'react';

type Native = Omit<ComponentProps<'input'>, 'type' | 'placeholder' | 'disabled'>;

interface Props extends Native {
  readonly label: ReactNode;
  /** For a table's rows: the label is read out, not shown. */
  readonly labelHidden?: boolean;
  /** Some of what it stands for is chosen, not all. */
  readonly indeterminate?: boolean;
}

/** A native checkbox with its label, wide enough for a finger. */
export function Checkbox({ label, labelHidden = false, indeterminate = false, ...input }: Props) {
  return (
    <label className="flex min-h-11 min-w-11 cursor-pointer items-center gap-2 py-1">
      <input
        {...input}
        type="checkbox"
        ref={(element) => {
          if (element) element.indeterminate = indeterminate;
        }}
        className="size-5 shrink-0 accent-key-900"
      />
      <span className={labelHidden ? 'sr-only' : ''}>{label}</span>
    </label>
  );
}
