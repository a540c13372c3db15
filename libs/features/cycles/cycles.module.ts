import { Module } from '@nestjs/common';
import { CycleBoard } from './board.js';
import { CloseCycle } from './close-cycle.js';
import { ExtendDueDates } from './extend-due-dates.js';
import { OpenCycle } from './open-cycle.js';
import { OpenScheduledCycle } from './open-scheduled-cycle.js';
import { PreviewMails } from './preview-mails.js';
import { PreviewOpening } from './preview-opening.js';
import { ReopenCycle } from './reopen-cycle.js';
import { ScheduleOpening } from './schedule-opening.js';
import { UndoOpening } from './undo-opening.js';

const USE_CASES = [
  CycleBoard,
  CloseCycle,
  ExtendDueDates,
  OpenCycle,
  OpenScheduledCycle,
  PreviewMails,
  PreviewOpening,
  ReopenCycle,
  ScheduleOpening,
  UndoOpening,
];

@Module({
  providers: USE_CASES,
  exports: USE_CASES,
})
export class CyclesModule {}
