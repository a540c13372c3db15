import { Injectable } from '@nestjs/common';
import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { RouteResponse } from '#libs/contract/route.js';
import type { myWork } from '#libs/contract/sheets.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { DUE_ON } from './due-on.read.js';
import type { SheetCardRow } from './sheet-card.read.js';
import { CARD_COLUMNS, CARD_JOINS, sheetCard } from './sheet-card.read.js';

/** The route's steps in which one of the person's grants ($2) acts on the sheet: `grantReaches` of the domain, in SQL. */
const REACHED_STEPS = `
  jsonb_array_elements(c.route) WITH ORDINALITY AS step(data, place)
  JOIN jsonb_to_recordset($2::jsonb) AS held(role text, "departmentId" uuid, "planId" uuid)
    ON held.role = step.data->'actor'->>'role'
   AND (held."planId" IS NULL OR held."planId" = c.plan_id)
   AND (step.data->'actor'->>'scope' = 'plan' OR held."departmentId" = s.lead_department_id)`;

const WAITING = `
  ${CARD_JOINS}
  WHERE s.municipality_id = $1 AND c.status = 'running'
    AND EXISTS (SELECT FROM ${REACHED_STEPS} WHERE step.data->>'stage' = s.stage)`;

/** Sent-back ones first, then by due date, then as printed. */
const WAITING_ORDER = `
  ORDER BY (s.send_back->>'to' = s.stage) DESC NULLS LAST, ${DUE_ON} NULLS LAST, c.fiscal_year_to, p.key, s.position, s.id`;

const readWaiting = statement(
  'my_work_waiting',
  `SELECT ${CARD_COLUMNS} ${WAITING} ${WAITING_ORDER} LIMIT ${PAGE_SIZE} OFFSET $3`,
);
const countWaiting = statement('my_work_count', `SELECT count(*)::int AS total ${WAITING}`);
const readNext = statement(
  'my_work_next',
  `SELECT s.id ${WAITING} AND s.id <> $3 ${WAITING_ORDER} LIMIT 1`,
);
const readHandedOn = statement(
  'my_work_handed_on',
  `SELECT ${CARD_COLUMNS} ${CARD_JOINS}
   WHERE s.municipality_id = $1 AND c.status = 'running' AND s.stage <> 'draft'
     AND EXISTS (
       SELECT FROM ${REACHED_STEPS}
       WHERE step.place < COALESCE(
         (SELECT here.place FROM jsonb_array_elements(c.route) WITH ORDINALITY AS here(data, place)
          WHERE here.data->>'stage' = s.stage), 100))
   ORDER BY s.stage_since DESC, s.position, s.id LIMIT ${PAGE_SIZE}`,
);

/** Hot path: what waits for one person, and what went on from there. */
@Injectable()
export class MyWork {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async read(person: SignedIn, page: number): Promise<RouteResponse<typeof myWork>> {
    const now = this.clock.now();
    return this.database.transaction(person.municipalityId, async (tx) => {
      const grants = JSON.stringify(person.grants);
      const total = (await tx.one<{ total: number }>(countWaiting, [tx.municipalityId, grants]))!.total;
      const shown = pageWithin(page, total);
      const waiting = await tx.query<SheetCardRow>(readWaiting, [tx.municipalityId, grants, (shown - 1) * PAGE_SIZE]);
      const handedOn = await tx.query<SheetCardRow>(readHandedOn, [tx.municipalityId, grants]);
      return {
        waiting: {
          rows: waiting.map((row) => sheetCard(row, now)),
          total,
          page: shown,
          pageSize: PAGE_SIZE,
        },
        handedOn: handedOn.map((row) => ({ ...sheetCard(row, now), sendBack: null })),
      };
    });
  }

  /** The sheet to go on with after one was done, or null when nothing else waits. */
  async nextAfter(tx: TenantTransaction, person: SignedIn, sheetId: string): Promise<string | null> {
    const row = await tx.one<{ id: string }>(readNext, [tx.municipalityId, JSON.stringify(person.grants), sheetId]);
    return row?.id ?? null;
  }
}
