import { Controller } from '@nestjs/common';
import type { RouteInput } from '#libs/contract/route.js';
import { readSheetQueue } from '#libs/contract/sheet-queue.js';
import { myWork, openSheet, runCommand, saveDraft } from '#libs/contract/sheets.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { MyWork } from '#libs/features/sheets/my-work.js';
import { OpenSheet } from '#libs/features/sheets/open-sheet.js';
import { RunCommand } from '#libs/features/sheets/run-command.js';
import { SaveDraft } from '#libs/features/sheets/save-draft.js';
import { SheetQueue } from '#libs/features/sheets/sheet-queue.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class SheetsController {
  constructor(
    private readonly work: MyWork,
    private readonly opening: OpenSheet,
    private readonly saving: SaveDraft,
    private readonly commands: RunCommand,
    private readonly queue: SheetQueue,
  ) {}

  @Handle(myWork)
  myWork(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof myWork>) {
    return this.work.read(person, query);
  }

  @Handle(openSheet)
  async open(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof openSheet>) {
    return valueOf(await this.opening.open(person, params.sheetId));
  }

  @Handle(saveDraft)
  async save(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof saveDraft>) {
    return valueOf(await this.saving.save(person, params.sheetId, body));
  }

  @Handle(runCommand)
  async run(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof runCommand>) {
    return valueOf(await this.commands.run(person, params.sheetId, body));
  }

  @Handle(readSheetQueue)
  async queueOf(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof readSheetQueue>) {
    return valueOf(await this.queue.read(person, params.sheetId, query));
  }
}
