import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import type { CycleOfMail } from '../mail-context.js';

/** A sheet as mails name it. */
export interface SheetOfMail {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

export type YearsOfMail = Pick<CycleOfMail, 'fiscalYearFrom' | 'fiscalYearTo'>;

/** The cycle of a sheet, where a mail speaks of several. */
export type CycleOfSheet = YearsOfMail & Pick<CycleOfMail, 'id' | 'planName'>;

/** A sheet that is asked for, whether or not it has a due date. */
export interface WaitingSheetOfMail extends SheetOfMail {
  readonly stage: WorkStage;
  readonly dueOn: LocalDate | null;
  /** Whether the due date is the sheet's own. */
  readonly extended?: boolean;
  /** Without it, and outside of a cycle's own mails, the date comes into nobody's calendar. */
  readonly cycle?: CycleOfSheet;
}

export interface DueSheet extends WaitingSheetOfMail {
  readonly dueOn: LocalDate;
}

/** A sheet that alone is what a mail is about. */
export interface SingleSheetOfMail extends SheetOfMail {
  readonly stage: WorkStage;
  readonly dueOn: LocalDate | null;
  readonly extended?: boolean;
  /** The name of its lead department. */
  readonly lead: string;
}
