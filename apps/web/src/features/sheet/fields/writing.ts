import type { RaisedWarning } from '#libs/contract/sheets.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { FieldErrors } from '../actions/use-field-errors.js';
import type { DraftValues } from '../draft/draft-saver.js';

/** What a field is given of the sheet that it stands on. */
export interface Writing {
  /** Where the sheet stands. */
  readonly stage: Stage;
  readonly values: DraftValues;
  readonly errors: FieldErrors;
  readonly fieldLabel: (key: string) => string;
  /** The symbols of the marks that the sheet may be given: none, where it takes no grade. */
  readonly marks: readonly string[];
  /** The mark that it has, or is about to have: something may be required beside it. */
  readonly grade: string | null;
  /** What such marks are called. */
  readonly gradeWord: string;
  readonly warnings: readonly RaisedWarning[];
  readonly explaining: boolean;
  readonly onChange: (key: string, text: string) => void;
  /** The writer has left a field. */
  readonly onLeave: () => void;
}
