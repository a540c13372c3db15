import type { SheetView } from '#libs/contract/sheets.js';
import type { DraftSnapshot } from '../draft/draft-saver.js';
import type { GradeChoice } from '../grade/use-grade-choice.js';
import type { CommandRunner } from './use-command-runner.js';

/** What every action of the panel is given. */
export interface ActionProps {
  readonly sheet: SheetView;
  readonly snapshot: DraftSnapshot;
  readonly command: CommandRunner;
  readonly choice: GradeChoice;
  readonly fieldLabel: (key: string) => string;
}
