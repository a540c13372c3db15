import { Module } from '@nestjs/common';
import { ApplyEvents } from './apply-events.js';
import { CloseStage } from './close-stage.js';
import { MyWork } from './my-work.js';
import { OpenSheet } from './open-sheet.js';
import { ReadReadings } from './reading/read-readings.js';
import { Readings } from './reading/readings.js';
import { RunCommand } from './run-command.js';
import { RunCommands } from './run-commands.js';
import { SaveDraft } from './save-draft.js';
import { SheetQueue } from './sheet-queue.js';
import { ReadSheetVersions } from './sheet-versions.js';
import { MarkSheetSeen } from './sheet-visits.js';

const USE_CASES = [
  MyWork,
  OpenSheet,
  SaveDraft,
  RunCommand,
  RunCommands,
  CloseStage,
  SheetQueue,
  ReadReadings,
  Readings,
  ReadSheetVersions,
  MarkSheetSeen,
];

@Module({
  providers: [...USE_CASES, ApplyEvents],
  exports: USE_CASES,
})
export class SheetsModule {}
