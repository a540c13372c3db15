import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Remarks, saveSheetRemark } from '#libs/contract/meetings.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { mayRead } from '#libs/domain/access/role.js';
import type { AccessContext } from '#libs/domain/review/decide.js';
import { inPlaceOf } from '#libs/domain/review/decide.js';
import type { RemarkStage } from '#libs/domain/review/remark.js';
import { hearsCommittee, REMARK_FIELD, remarkRefusals } from '#libs/domain/review/remark.js';
import type { Route } from '#libs/domain/review/route.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor, notedInPlaceOf } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { readSaid, remarksView } from './said-remarks.js';

type Wish = RouteInput<typeof saveSheetRemark>['body'];
type Saved = RouteResponse<typeof saveSheetRemark>;

interface SheetRow {
  readonly id: string;
  readonly stage: Stage;
  readonly round: number;
  readonly leadDepartmentId: string | null;
  readonly planId: string;
  readonly cycleStatus: AccessContext['cycleStatus'];
  readonly route: Route;
}

interface OwnRow {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly saved_at: Date;
}

const SHEET = `
  SELECT s.id, s.stage, s.round, s.lead_department_id AS "leadDepartmentId", c.plan_id AS "planId", c.status AS "cycleStatus", c.route
  FROM sheets s JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
  WHERE s.municipality_id = $1 AND s.id = $2`;
const readSheet = statement('remark_sheet', SHEET);
/** Shared: several members write at once, and nobody hands the sheet on or closes its cycle in the middle. */
const holdSheet = statement('remark_sheet_hold', `${SHEET} FOR SHARE OF s, c`);
const readOwn = statement(
  'remark_own',
  `SELECT id, version, text, saved_at FROM remarks
   WHERE municipality_id = $1 AND sheet_id = $2 AND stage = $3 AND round = $4 AND account_id = $5`,
);
/** Nothing comes back when somebody, in another window, was faster. */
const insertOwn = statement(
  'remark_insert',
  `INSERT INTO remarks (municipality_id, id, sheet_id, stage, round, account_id, text, saved_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (municipality_id, sheet_id, stage, round, account_id) DO NOTHING RETURNING version`,
);
const updateOwn = statement(
  'remark_update',
  `UPDATE remarks SET text = $4, saved_at = $5, version = version + 1
   WHERE municipality_id = $1 AND id = $2 AND version = $3 RETURNING version`,
);

/** 所見: one for each member of a committee, sheet, stage and round. */
@Injectable()
export class SheetRemarks {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  read(person: SignedIn, sheetId: string, stage: RemarkStage): Promise<Outcome<Remarks>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Remarks>> => {
      const sheet = await tx.one<SheetRow>(readSheet, [tx.municipalityId, sheetId]);
      if (!sheet || !maySee(person, sheet) || !hearsCommittee(person, stage, sheet.route, sheet)) return NOT_FOUND;
      return ok(remarksView(sheet, stage, await readSaid(tx, [sheetId], stage), accessOf(person, sheet)));
    });
  }

  save(person: SignedIn, sheetId: string, wish: Wish): Promise<Outcome<Saved>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Saved>> => {
      const sheet = await tx.one<SheetRow>(holdSheet, [tx.municipalityId, sheetId]);
      if (!sheet || !maySee(person, sheet)) return NOT_FOUND;
      const refusals = remarkRefusals(sheet, wish, accessOf(person, sheet));
      if (refusals.length > 0) return refused(refusals);
      const own = await ownRemark(tx, person, sheet, wish.stage);
      if (wish.round !== sheet.round) return stale(own, wish);
      if (wish.text === (own?.text ?? '')) return ok(this.saved(own));
      if (wish.version !== (own?.version ?? 0)) return stale(own, wish);
      return this.write(tx, person, sheet, own, wish);
    });
  }

  private async write(
    tx: TenantTransaction,
    person: SignedIn,
    sheet: SheetRow,
    own: OwnRow | undefined,
    { stage, text }: Wish,
  ): Promise<Outcome<Saved>> {
    const id = own?.id ?? randomUUID();
    const now = this.clock.now();
    const written = own
      ? await tx.one<{ version: number }>(updateOwn, [tx.municipalityId, id, own.version, text, now])
      : await tx.one<{ version: number }>(insertOwn, [
          tx.municipalityId,
          id,
          sheet.id,
          stage,
          sheet.round,
          person.accountId,
          text,
          now,
        ]);
    if (!written) {
      const other = await ownRemark(tx, person, sheet, stage);
      return other?.text === text ? ok(this.saved(other)) : stale(other, { text });
    }
    // Of its own: the sheet's history is read by departments, too.
    await this.history.append(tx, {
      actor: asHistoryActor(person),
      subject: { kind: 'remark', id },
      action: 'saveRemark',
      payload: {
        sheetId: sheet.id,
        stage,
        round: sheet.round,
        from: own?.text ?? '',
        to: text,
        ...notedInPlaceOf(person, inPlaceOf(sheet, stage, { actor: person, route: sheet.route })),
      },
    });
    return ok({ version: written.version, savedAt: now.toISOString() });
  }

  /** What is there already: said twice, it is saved once. */
  private saved(own: OwnRow | undefined): Saved {
    return { version: own?.version ?? 0, savedAt: (own?.saved_at ?? this.clock.now()).toISOString() };
  }
}

function ownRemark(tx: TenantTransaction, person: SignedIn, sheet: SheetRow, stage: RemarkStage): Promise<OwnRow | undefined> {
  return tx.one<OwnRow>(readOwn, [tx.municipalityId, sheet.id, stage, sheet.round, person.accountId]);
}

function maySee(person: SignedIn, { planId, stage }: SheetRow): boolean {
  return mayRead(person, { planId, settled: isSettledStage(stage) });
}

function accessOf(actor: SignedIn, { cycleStatus, route }: SheetRow): AccessContext {
  return { cycleStatus, route, actor };
}

/** Both texts, so that neither is lost. */
function stale(own: OwnRow | undefined, { text: yours }: Pick<Wish, 'text'>): Outcome<never> {
  const theirs = own?.text ?? '';
  const conflicts = yours === theirs ? [] : [{ field: REMARK_FIELD, yours, theirs }];
  return { kind: 'stale', currentVersion: own?.version ?? 0, conflicts };
}
