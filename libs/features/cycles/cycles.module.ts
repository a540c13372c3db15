import { Module } from '@nestjs/common';
import { CalendarModule } from '#libs/platform/calendar/calendar.module.js';
import { CycleBoard } from './board.js';
import { CloseCycle } from './close-cycle.js';
import { OpenCycle } from './open-cycle.js';
import { OpenScheduledCycle } from './open-scheduled-cycle.js';
import { PreviewMails } from './preview-mails.js';
import { PreviewOpening } from './preview-opening.js';
import { ReopenCycle } from './reopen-cycle.js';
import { ScheduleOpening } from './schedule-opening.js';
import { UndoOpening } from './undo-opening.js';

@Module({
  imports: [CalendarModule],
  providers: [CycleBoard, CloseCycle, OpenCycle, OpenScheduledCycle, PreviewMails, PreviewOpening, ReopenCycle, ScheduleOpening, UndoOpening],
  exports: [CycleBoard, CloseCycle, OpenCycle, OpenScheduledCycle, PreviewMails, PreviewOpening, ReopenCycle, ScheduleOpening, UndoOpening],
})
export class CyclesModule {}
