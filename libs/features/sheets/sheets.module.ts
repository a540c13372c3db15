import { Module } from '@nestjs/common';
import { MyWork } from './my-work.js';
import { OpenSheet } from './open-sheet.js';
import { RunCommand } from './run-command.js';
import { RunCommands } from './run-commands.js';
import { SaveDraft } from './save-draft.js';
import { SheetQueue } from './sheet-queue.js';

@Module({
  providers: [MyWork, OpenSheet, SaveDraft, RunCommand, RunCommands, SheetQueue],
  exports: [MyWork, OpenSheet, SaveDraft, RunCommand, RunCommands, SheetQueue],
})
export class SheetsModule {}
