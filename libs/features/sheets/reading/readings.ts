import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { commentOnReading, readReading } from '#libs/contract/reading.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { OpenSheet } from '../open-sheet.js';
import type { CommandBody } from '../run-command.js';
import { RunCommand } from '../run-command.js';
import { readReadingCycles } from './reading-cycles.js';
import type { ReadingCycle } from './reading-cycles.js';
import { progressOf } from './read-readings.js';
import type { ReadingSheet } from './reading-sheets.js';
import { linkOf, nextWaiting, readReadingSheets } from './reading-sheets.js';

type Reading = RouteResponse<typeof readReading>;
type Done = RouteResponse<typeof commentOnReading>;
type Comment = Extract<CommandBody, { command: 'comment' | 'withdraw' }>;

/** One sheet as a committee reads it, and its comment: the same sheet and the same command that the staff's page has. */
@Injectable()
export class Readings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly openSheet: OpenSheet,
    private readonly runCommand: RunCommand,
  ) {}

  async read(person: SignedIn, sheetId: string): Promise<Outcome<Reading>> {
    const opened = await this.openSheet.open(person, sheetId);
    if (opened.kind !== 'ok') return opened;
    const sheet = opened.value;
    const found = await this.among(person, sheet.cycle.id, sheetId);
    if (!found) return NOT_FOUND;
    const { cycle, sheets, place } = found;
    const [previous, here, next] = [sheets[place - 1], sheets[place]!, sheets[place + 1]];
    return ok({
      sheet,
      state: here.state,
      commentField: cycle.comment_field,
      progress: progressOf(cycle),
      contact: cycle.contact,
      place: place + 1,
      previous: previous ? linkOf(previous) : null,
      next: next ? linkOf(next) : null,
    });
  }

  /** Nothing but the comment: whatever else the state machine may offer an actor stays on the staff's page. */
  async run(person: SignedIn, sheetId: string, comment: Comment): Promise<Outcome<Done>> {
    const before = await this.read(person, sheetId);
    if (before.kind !== 'ok') return before;
    const done = await this.runCommand.run(person, sheetId, comment, null);
    if (done.kind !== 'ok') return done;
    const found = await this.among(person, before.value.sheet.cycle.id, sheetId);
    return ok({ version: done.value.version, nextSheetId: found && nextWaiting(found.sheets, sheetId) });
  }

  /** The year's sheets with the place of one among them; null where the committee does not comment on it. */
  private among(
    person: SignedIn,
    cycleId: string,
    sheetId: string,
  ): Promise<{ readonly cycle: ReadingCycle; readonly sheets: readonly ReadingSheet[]; readonly place: number } | null> {
    return this.database.transaction(person.municipalityId, async (tx) => {
      const [cycle] = await readReadingCycles(tx, person, cycleId);
      if (!cycle) return null;
      const sheets = await readReadingSheets(tx, cycle);
      const place = sheets.findIndex((sheet) => sheet.sheetId === sheetId);
      return place === -1 ? null : { cycle, sheets, place };
    });
  }
}
