import { Module } from '@nestjs/common';
import { MyWork } from './my-work.js';
import { OpenSheet } from './open-sheet.js';
import { RunCommand } from './run-command.js';
import { RunCommands } from './run-commands.js';
import { SaveDraft } from './save-draft.js';

@Module({
  providers: [MyWork, OpenSheet, SaveDraft, RunCommand, RunCommands],
  exports: [MyWork, OpenSheet, SaveDraft, RunCommand, RunCommands],
})
export class SheetsModule {}
