import { lazy, Suspense } from 'react';
import type { FieldProps } from './field.js';
import { RequiredMark } from './field.js';

export interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
  /** Empty again once a part of it is taken out. */
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
}

const DatePicker = lazy(() => import('./aria/date-picker.js'));

/** A day. */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<Coming {...props} />}>
      <DatePicker {...props} />
    </Suspense>
  );
}

/** As high as what comes, so that nothing jumps. */
function Coming({ label, required, help }: DateFieldProps) {
  return (
    <div className="my-4" aria-busy>
      <p className="text-std-16B-170">
        {label}
        {required ? <RequiredMark /> : null}
      </p>
      {help === undefined ? null : <p className="mb-1 text-solid-gray-700">{help}</p>}
      <div className="min-h-11 max-w-56 rounded-8 border border-solid-gray-600 bg-white" />
    </div>
  );
}
