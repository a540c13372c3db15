import { Module } from '@nestjs/common';
import { MyWork } from './my-work.js';
import { OpenSheet } from './open-sheet.js';
import { RunCommand } from './run-command.js';
import { SaveDraft } from './save-draft.js';

@Module({
  providers: [MyWork, OpenSheet, SaveDraft, RunCommand],
  exports: [MyWork, OpenSheet, SaveDraft, RunCommand],
})
export class SheetsModule {}
