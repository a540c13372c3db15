import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

export interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly required?: boolean | undefined;
  /** Shown above the control. */
  readonly help?: ReactNode;
  /** Shown below the control. */
  readonly error?: string | undefined;
}

export const CONTROL_LOOK =
  'block w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-std-16N-170 aria-invalid:border-error-1 aria-invalid:border-2';

/** The attributes that tie a control to its help and error. */
export function describedBy({ id, help, error }: Pick<FieldProps, 'id' | 'help' | 'error'>) {
  const ids = [help === undefined ? null : `${id}-help`, error === undefined ? null : `${id}-error`].filter(
    (part) => part !== null,
  );
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error === undefined ? undefined : true,
  } as const;
}

/** Label above, help above the control, error below it. */
export function Field({ id, label, required, help, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="my-4">
      <label htmlFor={id} className="block text-std-16B-170">
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      {help === undefined ? null : <HelpText id={id}>{help}</HelpText>}
      {children}
      {error === undefined ? null : <ErrorText id={id}>{error}</ErrorText>}
    </div>
  );
}

export function RequiredMark() {
  const t = useTranslations('form');
  return <span className="ml-2 text-std-16N-170 text-error-2">{t('required')}</span>;
}

export function HelpText({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-help`} className="mb-1 text-solid-gray-700">
      {children}
    </p>
  );
}

export function ErrorText({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations('form');
  return (
    <p id={`${id}-error`} className="mt-1 text-error-2">
      <span className="text-std-16B-170">{t('errorPrefix')}</span>
      {children}
    </p>
  );
}
