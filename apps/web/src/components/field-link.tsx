import { focusControl } from './focus.js';

/** Leads to a control on the same screen and puts the focus into it; in a box of controls, into the first one. */
export function FieldLink({ fieldId, children }: { fieldId: string; children: string }) {
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault();
        focusControl(fieldId);
      }}
    >
      {children}
    </a>
  );
}
