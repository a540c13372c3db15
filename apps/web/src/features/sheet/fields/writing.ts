import type { DraftValues } from '../draft/draft-saver.js';

/** What a field that can be written is given. */
export interface Writing {
  readonly values: DraftValues;
  readonly onChange: (key: string, text: string) => void;
  /** The writer has left a field. */
  readonly onLeave: () => void;
}
