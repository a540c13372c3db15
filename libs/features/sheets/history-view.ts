import type { HistoryEntry } from '#libs/contract/sheets.js';
import type { SheetEvent } from '#libs/domain/review/event.js';
import { findField } from '#libs/domain/template/sheet-template.js';
import type { HistoryActor } from '../audit/history.js';
import type { SheetRow } from './sheet-row.js';
import { forYear } from './sheet-view.js';

/** What a sheet's history rows carry: the round it happened in (none at opening), and the events or the changes. */
export interface SheetHistoryPayload {
  readonly round?: number;
  readonly events?: readonly SheetEvent[];
  /** By field key, or indicators.<id>. */
  readonly changes?: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
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
    action: entry.action,
    round: entry.payload.round ?? 1,
    from: moved?.from ?? null,
    to: moved?.to ?? null,
    reason: sentBack?.reason ?? null,
    grade: graded?.grade ?? null,
    changes: Object.entries(entry.payload.changes ?? {})
      .sort(([one], [other]) => placeOf(one, sheet) - placeOf(other, sheet))
      .map(([field, change]) => ({ field, label: fieldLabel(field, sheet), from: change.from, to: change.to })),
  };
}

/** As the sheet prints its fields; jsonb keeps no order of its own. */
function placeOf(key: string, sheet: SheetRow): number {
  const indicatorId = indicatorIdOf(key);
  const places = sheet.template.fields.map((field) => (field.kind === 'indicators' ? 'indicators' : field.key));
  if (indicatorId === null) return places.indexOf(key);
  const indicators = sheet.carried.indicators;
  const within = indicators.findIndex((indicator) => indicator.id === indicatorId) / indicators.length;
  return places.indexOf('indicators') + within;
}

function indicatorIdOf(key: string): string | null {
  return key.startsWith('indicators.') ? key.slice('indicators.'.length) : null;
}

function fieldLabel(key: string, sheet: SheetRow) {
  const indicatorId = indicatorIdOf(key);
  const indicator = sheet.carried.indicators.find((candidate) => candidate.id === indicatorId);
  if (indicator) return { ja: indicator.name };
  const field = findField(sheet.template, key);
  return field ? forYear(field.label, sheet) : { ja: key };
}
