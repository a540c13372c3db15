import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import type { FieldProps } from '../field.js';
import { ErrorText, HelpText, RequiredMark } from '../field.js';

/** What Field is for plain controls: label above, help above the control, error below it. */
export function AriaFieldParts({ id, label, required, help, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <>
      <Label className="block text-std-16B-170">
        {label}
        {required ? <RequiredMark /> : null}
      </Label>
      {help === undefined ? null : (
        <Text slot="description">
          <HelpText id={id}>{help}</HelpText>
        </Text>
      )}
      {children}
      {error === undefined ? null : (
        <FieldError>
          <ErrorText id={id}>{error}</ErrorText>
        </FieldError>
      )}
    </>
  );
}
