import { Module } from '@nestjs/common';
import { CalendarModule } from '#libs/platform/calendar/calendar.module.js';
import { CycleBoard } from './board.js';
import { CloseCycle } from './close-cycle.js';
import { ExtendDueDates } from './extend-due-dates.js';
import { OpenCycle } from './open-cycle.js';
import { OpenScheduledCycle } from './open-scheduled-cycle.js';
import { PreviewOpening } from './preview-opening.js';
import { ReopenCycle } from './reopen-cycle.js';
import { UndoOpening } from './undo-opening.js';

@Module({
  imports: [CalendarModule],
  providers: [CycleBoard, CloseCycle, ExtendDueDates, OpenCycle, OpenScheduledCycle, PreviewOpening, ReopenCycle, UndoOpening],
  exports: [CycleBoard, CloseCycle, ExtendDueDates, OpenCycle, OpenScheduledCycle, PreviewOpening, ReopenCycle, UndoOpening],
})
export class CyclesModule {}
