import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { Conflict } from '#libs/contract/problem.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import type { SheetList } from '#libs/contract/sheet-queue.js';
import type { runCommand } from '#libs/contract/sheets.js';
import type { Command } from '#libs/domain/review/command.js';
import { commandInPlaceOf, decide } from '#libs/domain/review/decide.js';
import type { SheetEvent } from '#libs/domain/review/event.js';
import { stepOf } from '#libs/domain/review/route.js';
import { changesBetween, commandContent } from '#libs/domain/review/versions.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor, notedInPlaceOf } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { ApplyEvents } from './apply-events.js';
import type { SendBackNote } from './carried.js';
import type { SheetHistoryPayload } from './history-view.js';
import { lockedSheet } from './locked-sheet.js';
import { SheetQueue } from './sheet-queue.js';
import type { SheetRow } from './sheet-row.js';
import { decisionContext, sheetState } from './sheet-row.js';

export type CommandBody = RouteInput<typeof runCommand>['body'];
type Result = RouteResponse<typeof runCommand>;

/** Runs one command of the state machine: checked, written, noted in the history and announced in one transaction. */
@Injectable()
export class RunCommand {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly applying: ApplyEvents,
    private readonly queue: SheetQueue,
  ) {}

  /** `list`: where the person goes on to the next sheet; null: nowhere, and it is not looked for. */
  async run(
    person: SignedIn,
    sheetId: string,
    body: CommandBody,
    list: SheetList | null = body.list ?? { list: 'work' },
  ): Promise<Outcome<Result>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Result>> => {
      const row = await lockedSheet(tx, person, sheetId);
      if (!row) return NOT_FOUND;
      if (body.version !== row.version) {
        return { kind: 'stale', currentVersion: row.version, conflicts: textConflict(row, body) };
      }
      const before = sheetState(row);
      const context = decisionContext(row, person);
      const decision = decide(before, commandOf(body), context);
      if (!decision.ok) return refused(decision.refusals);

      const nextSheetId = list && (await this.queue.nextAfter(tx, person, row, list));
      const sendBack = sendBackNote(decision.events, person, this.clock.now()) ?? row.send_back;
      const after = await this.applying.apply(tx, row, decision.events, sendBack);
      const payload: SheetHistoryPayload = {
        round: before.round,
        events: decision.events,
        changes: changesBetween(commandContent(before), commandContent(after)),
        ...notedInPlaceOf(person, commandInPlaceOf(before, body.command, context)),
      };
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'sheet', id: row.id },
        action: body.command,
        payload,
      });
      return ok({
        version: row.version + 1,
        stage: after.stage,
        round: after.round,
        nextSheetId,
      });
    });
  }
}

function commandOf(body: CommandBody): Command {
  const { command, version: _version, list: _list, ...input } = body;
  return { name: command, ...input } as Command;
}

/** A stale command that carries a text: both texts, so that neither is lost. */
function textConflict(row: SheetRow, body: CommandBody): Conflict[] {
  const field = stepOf(row.route, row.stage)?.text;
  if (!('text' in body) || field === undefined) return [];
  const theirs = row.texts[field] ?? '';
  return body.text === theirs ? [] : [{ field, yours: body.text, theirs }];
}

function sendBackNote(events: readonly SheetEvent[], person: SignedIn, now: Date): SendBackNote | null {
  const event = events.find((candidate) => candidate.type === 'sentBack');
  return event
    ? { reason: event.reason, from: event.from, to: event.to, by: person.name, at: now.toISOString() }
    : null;
}
