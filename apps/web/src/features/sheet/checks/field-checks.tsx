import type { SheetField } from '#libs/contract/sheets.js';
import type { Writing } from '../fields/writing.js';
import { CheckNotice } from './check-notice.js';
import { isAbout } from './subject-of.js';

interface Props {
  readonly field: SheetField;
  readonly writing: Writing;
}

/** What the check says of one field, under it. */
export function FieldChecks({ field, writing }: Props) {
  return writing.warnings
    .filter(({ warning }) => isAbout(warning, field))
    .map((raised) => <CheckNotice key={raised.key} raised={raised} writing={writing} />);
}
