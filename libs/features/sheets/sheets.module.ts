import { Module } from '@nestjs/common';
import { ApplyEvents } from './apply-events.js';
import { CloseStage } from './close-stage.js';
import { MyWork } from './my-work.js';
import { OpenSheet } from './open-sheet.js';
import { RunCommand } from './run-command.js';
import { RunCommands } from './run-commands.js';
import { SaveDraft } from './save-draft.js';

@Module({
  providers: [MyWork, OpenSheet, SaveDraft, ApplyEvents, RunCommand, RunCommands, CloseStage],
  exports: [MyWork, OpenSheet, SaveDraft, RunCommand, RunCommands, CloseStage],
})
export class SheetsModule {}
