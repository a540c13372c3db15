import { Injectable } from '@nestjs/common';
import { applyAll } from '#libs/domain/review/decide.js';
import type { SheetEvent } from '#libs/domain/review/event.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { SendBackNote } from './carried.js';
import type { SheetRow } from './sheet-row.js';
import { sheetState } from './sheet-row.js';

const updateSheet = statement(
  'sheet_apply_events',
  `UPDATE sheets SET stage = $3, round = $4, submitters = $5, handed_on = $6, proposed_grade = $7, settled_grade = $8,
     texts = $9, send_back = $10, stage_since = CASE WHEN stage = $3 THEN stage_since ELSE $11 END, version = version + 1
   WHERE municipality_id = $1 AND id = $2`,
);

/** Writes what happened to a locked sheet, and has those told whose turn it is now. The history is the caller's. */
@Injectable()
export class ApplyEvents {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Returns the state after the events. */
  async apply(
    tx: TenantTransaction,
    row: SheetRow,
    events: readonly SheetEvent[],
    sendBack: SendBackNote | null = row.send_back,
  ): Promise<SheetState> {
    const after = await this.write(tx, row, events, sendBack);
    await this.announce(tx, row.id, after, events);
    return after;
  }

  /** The same, but that the caller tells those whose turn it is. */
  async write(
    tx: TenantTransaction,
    row: SheetRow,
    events: readonly SheetEvent[],
    sendBack: SendBackNote | null = row.send_back,
  ): Promise<SheetState> {
    const after = applyAll(sheetState(row), events);
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
    return after;
  }

  /** Those who take a sheet back by themselves need no mail about it; when it is ready, nobody has anything to do. */
  private async announce(
    tx: TenantTransaction,
    sheetId: string,
    after: SheetState,
    events: readonly SheetEvent[],
  ): Promise<void> {
    const sentBack = events.some((event) => event.type === 'sentBack');
    const movedOn = events.some((event) => event.type === 'handedOn' || event.type === 'advanced');
    if (!(sentBack || movedOn) || after.stage === 'ready') return;
    await this.outbox.add(tx, 'announceStage', { sheetId, stage: after.stage, round: after.round, sentBack });
  }
}
