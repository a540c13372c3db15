import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { Conflict } from '#libs/contract/problem.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import type { runCommand } from '#libs/contract/sheets.js';
import type { Command } from '#libs/domain/review/command.js';
import { applyAll, commandInPlaceOf, decide } from '#libs/domain/review/decide.js';
import type { SheetEvent } from '#libs/domain/review/event.js';
import { stepOf } from '#libs/domain/review/route.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';
import { changesBetween, commandContent } from '#libs/domain/review/versions.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor, notedInPlaceOf } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import type { SendBackNote } from './carried.js';
import type { SheetHistoryPayload } from './history-view.js';
import { lockedSheet } from './locked-sheet.js';
import { SheetQueue } from './sheet-queue.js';
import type { SheetRow } from './sheet-row.js';
import { decisionContext, sheetState } from './sheet-row.js';

export type CommandBody = RouteInput<typeof runCommand>['body'];
type Result = RouteResponse<typeof runCommand>;

const updateSheet = statement(
  'sheet_apply_events',
  `UPDATE sheets SET stage = $3, round = $4, submitters = $5, handed_on = $6, proposed_grade = $7, settled_grade = $8,
     texts = $9, send_back = $10, stage_since = CASE WHEN stage = $3 THEN stage_since ELSE $11 END, version = version + 1
   WHERE municipality_id = $1 AND id = $2`,
);

/** Runs one command of the state machine: checked, written, noted in the history and announced in one transaction. */
@Injectable()
export class RunCommand {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly outbox: Outbox,
    private readonly queue: SheetQueue,
  ) {}

  async run(person: SignedIn, sheetId: string, body: CommandBody): Promise<Outcome<Result>> {
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

      const after = applyAll(before, decision.events);
      const nextSheetId = await this.queue.nextAfter(tx, person, row, body.list ?? { list: 'work' });
      await this.write(tx, row, after, sendBackNote(decision.events, person, this.clock.now()) ?? row.send_back);
      await this.announce(tx, row.id, after, decision.events);
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

  private async write(
    tx: TenantTransaction,
    row: SheetRow,
    after: SheetState,
    sendBack: SendBackNote | null,
  ): Promise<void> {
    await tx.query(updateSheet, [
      tx.municipalityId,
      row.id,
      after.stage,
      after.round,
      after.submitters,
      after.handedOn === null ? null : JSON.stringify(after.handedOn),
      after.proposedGrade,
      after.settledGrade,
      JSON.stringify(after.texts),
      sendBack === null ? null : JSON.stringify(sendBack),
      this.clock.now(),
    ]);
  }

  /** Those who take a sheet back by themselves need no mail about it; when it is ready, nobody has anything to do. */
  private async announce(
    tx: TenantTransaction,
    sheetId: string,
    after: SheetState,
    events: readonly SheetEvent[],
  ): Promise<void> {
    const sentBack = events.some((event) => event.type === 'sentBack');
    const handedOn = events.some((event) => event.type === 'handedOn');
    if (!(sentBack || handedOn) || after.stage === 'ready') return;
    await this.outbox.add(tx, 'announceStage', { sheetId, stage: after.stage, round: after.round, sentBack });
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
