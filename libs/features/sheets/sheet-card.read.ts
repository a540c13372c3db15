import type { CycleRef } from '#libs/contract/common.js';
import type { SheetCard } from '#libs/contract/sheets.js';
import { endOfDay } from '#libs/domain/fiscal/local-date.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { CycleStatus } from '../cycles/cycle.entity.js';
import type { SendBackNote } from './carried.js';
import { DUE_ON, IS_EXTENDED, JOIN_DEADLINE } from './due-on.read.js';

/** The columns that name a sheet's cycle. */
export interface CycleColumns {
  readonly cycle_id: string;
  readonly cycle_status: CycleStatus;
  readonly fiscal_year_from: number;
  readonly fiscal_year_to: number;
  readonly plan_id: string;
  readonly plan_name: LocalizedText;
}

export function cycleRef(row: CycleColumns): CycleRef {
  return {
    id: row.cycle_id,
    planId: row.plan_id,
    planName: row.plan_name,
    fiscalYearFrom: row.fiscal_year_from,
    fiscalYearTo: row.fiscal_year_to,
    status: row.cycle_status,
  };
}

/** A sheet as lists read it. */
export interface SheetCardRow extends CycleColumns {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly lead_department: string | null;
  readonly stage: Stage;
  readonly round: number;
  readonly stage_since: Date;
  readonly due_on: string | null;
  readonly extended: boolean;
  readonly send_back: SendBackNote | null;
}

/** Columns of a SheetCardRow over sheets s, cycles c, plans p and (left joined) deadlines d. */
export const CARD_COLUMNS = `
  s.id, s.carried->>'number' AS number, s.carried->>'title' AS title, s.carried->'departments'->>0 AS lead_department,
  s.stage, s.round, s.stage_since, to_char(${DUE_ON}, 'YYYY-MM-DD') AS due_on, ${IS_EXTENDED} AS extended, s.send_back,
  c.id AS cycle_id, c.status AS cycle_status, c.fiscal_year_from, c.fiscal_year_to, p.id AS plan_id, p.name AS plan_name`;

export const CARD_JOINS = `
  FROM sheets s
  JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
  JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
  ${JOIN_DEADLINE}`;

export function sheetCard(row: SheetCardRow, now: Date): SheetCard {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    leadDepartment: row.lead_department,
    cycle: cycleRef(row),
    stage: row.stage,
    round: row.round,
    stageSince: row.stage_since.toISOString(),
    dueOn: row.due_on,
    extended: row.extended,
    overdue: row.due_on !== null && now > endOfDay(row.due_on),
    sendBack: row.send_back?.to === row.stage ? row.send_back : null,
  };
}
