import { Controller } from '@nestjs/common';
import { extendDueDates, listMatchingSheets, readBoard, remindNow, runCommands } from '#libs/contract/board.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { CycleBoard } from '#libs/features/cycles/board.js';
import { ExtendDueDates } from '#libs/features/cycles/extend-due-dates.js';
import { RemindNow } from '#libs/features/notifications/remind-now.js';
import { RunCommands } from '#libs/features/sheets/run-commands.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class BoardController {
  constructor(
    private readonly board: CycleBoard,
    private readonly extending: ExtendDueDates,
    private readonly reminding: RemindNow,
    private readonly commands: RunCommands,
  ) {}

  @Handle(readBoard)
  async read(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof readBoard>) {
    return valueOf(await this.board.read(person, params.cycleId, query));
  }

  @Handle(listMatchingSheets)
  async list(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof listMatchingSheets>) {
    return valueOf(await this.board.matching(person, params.cycleId, query));
  }

  @Handle(extendDueDates)
  async extend(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof extendDueDates>) {
    return valueOf(await this.extending.extend(person, params.cycleId, body));
  }

  @Handle(remindNow)
  async remind(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof remindNow>) {
    return valueOf(await this.reminding.remind(person, params.cycleId, body.sheetIds));
  }

  @Handle(runCommands)
  async run(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof runCommands>) {
    return valueOf(await this.commands.run(person, params.cycleId, body));
  }
}
