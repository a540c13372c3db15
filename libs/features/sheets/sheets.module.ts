import { Module } from '@nestjs/common';
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

@Module({
  providers: [MyWork, OpenSheet, SaveDraft, RunCommand, RunCommands, ReadReadings, Readings, ReadSheetVersions, MarkSheetSeen, SheetQueue],
  exports: [MyWork, OpenSheet, SaveDraft, RunCommand, RunCommands, ReadReadings, Readings, ReadSheetVersions, MarkSheetSeen, SheetQueue],
})
export class SheetsModule {}
