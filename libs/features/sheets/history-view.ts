import type { HistoryEntry } from '#libs/contract/sheets.js';
import type { SheetEvent } from '#libs/domain/review/event.js';
import type { Changes } from '#libs/domain/review/versions.js';
import { PROPOSED_GRADE, SETTLED_GRADE, STAGE_PLACE } from '#libs/domain/review/versions.js';
import type { HistoryActor } from '../audit/history.js';
import type { SheetRow } from './sheet-row.js';

/** What a sheet's history rows carry: the round it happened in (none at opening), and the events or the changes. */
export interface SheetHistoryPayload {
  readonly round?: number;
  readonly events?: readonly SheetEvent[];
  /** 代理: the absent in whose place the actor did it, by the names that they had then. */
  readonly inPlaceOf?: readonly { readonly accountId: string; readonly name: string }[];
  /** Of what was typed, and of the grades. A move stands in the events. */
  readonly changes?: Changes;
  /** Of a draft that was not written in the program: it came in a workbook. */
  readonly source?: 'workbook';
  /** Of a due date that was extended, the sheet's own or the whole stage's; empty: none was given. */
  readonly reason?: string;
  readonly dueDates?: HistoryEntry['dueDates'];
}

export interface SheetHistoryRow {
  readonly seq: string;
  readonly at: Date;
  readonly actor_kind: HistoryActor['kind'];
  readonly actor_id: string;
  readonly actor_name: string;
  readonly action: string;
  readonly payload: SheetHistoryPayload;
}

export function historyEntry(entry: SheetHistoryRow, sheet: SheetRow): HistoryEntry {
  const events = entry.payload.events ?? [];
  const moved = events.find((event) => 'to' in event);
  const sentBack = events.find((event) => event.type === 'sentBack');
  const graded = events.find((event) => event.type === 'gradeSettled') ?? events.find((event) => event.type === 'gradeProposed');
  return {
    seq: Number(entry.seq),
    at: entry.at.toISOString(),
    actor: { kind: entry.actor_kind, name: entry.actor_name },
    inPlaceOf: (entry.payload.inPlaceOf ?? []).map(({ name }) => name),
    action: entry.payload.source === 'workbook' ? 'saveWorkbook' : entry.action,
    round: entry.payload.round ?? 1,
    from: moved?.from ?? null,
    to: moved?.to ?? null,
    reason: sentBack?.reason ?? entry.payload.reason ?? null,
    grade: graded?.grade ?? null,
    changes: Object.entries(entry.payload.changes ?? {})
      .filter(([field]) => field !== PROPOSED_GRADE && field !== SETTLED_GRADE)
      .sort(([one], [other]) => placeOf(one, sheet) - placeOf(other, sheet))
      .map(([field, change]) => ({ field, from: change.from, to: change.to })),
    dueDates: [...(entry.payload.dueDates ?? [])],
  };
}

/** All that an entry changed of the sheet, its stage too. */
export function changesOf({ changes, events = [] }: Pick<SheetHistoryPayload, 'changes' | 'events'>): Changes {
  const moved = events.find((event) => 'to' in event);
  return moved ? { ...changes, [STAGE_PLACE]: { from: moved.from, to: moved.to } } : (changes ?? {});
}

/** As the sheet prints its fields; jsonb keeps no order of its own. */
function placeOf(key: string, sheet: SheetRow): number {
  const { fields } = sheet.template;
  const [name, indicatorId] = key.split('.');
  if (name !== 'indicators') {
    const place = fields.findIndex((field) => field.key === name);
    return place === -1 ? fields.length : place;
  }
  const indicators = sheet.carried.indicators;
  const within = indicators.findIndex((indicator) => indicator.id === indicatorId) / indicators.length;
  return fields.findIndex((field) => field.kind === 'indicators') + within;
}
