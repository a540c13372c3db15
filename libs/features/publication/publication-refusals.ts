import type { Publication } from '#libs/contract/cycles.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { unprintableCharacters } from '#libs/domain/check/printable.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { buildReport } from '#libs/report/build-report.js';
import type { FrozenCycle } from '#libs/report/frozen-cycle.js';
import type { UnprintablePlace } from '#libs/report/unprintable-places.js';
import { unprintablePlaces } from '#libs/report/unprintable-places.js';
import { sheetIdsOf } from '../sheets/sheet-ids.read.js';
import { freezeCycle } from './frozen-cycle.read.js';
import { PREVIEWED } from './previewed.js';

/** More places than this are told once these are put right. */
const MAX_PLACES = 50;

/**
 * Why a note, which is printed with its publication, cannot stand. 訂正: somebody may have read the versions before, also
 * one that was withdrawn, and is told what is different.
 */
export function noteRefusals(earlier: readonly Publication[], note: string): ApiRefusal[] {
  const isCorrection = earlier.some(({ status }) => status === 'built');
  const characters = unprintableCharacters(note);
  return [
    ...(note.trim() === '' && isCorrection ? [{ code: 'noteRequired' as const }] : []),
    ...(characters.length > 0 ? [{ code: 'noteUnprintable' as const, characters }] : []),
  ];
}

/** What would keep the cycle from being set in type: found before anybody waits for it. */
export async function unprintableRefusals(tx: TenantTransaction, cycleId: string): Promise<ApiRefusal[]> {
  const cycle = await freezeCycle(tx, cycleId, PREVIEWED);
  if (!cycle) return [];
  const places = placesIn(cycle).slice(0, MAX_PLACES);
  if (places.length === 0) return [];
  const sheetIds = await sheetIdsOf(tx, cycleId);
  return places.map((place) => ({
    code: 'publicationUnprintable',
    ...place,
    sheetId: sheetIds.get(place.itemKey ?? '') ?? null,
  }));
}

function placesIn(cycle: FrozenCycle): UnprintablePlace[] {
  try {
    return unprintablePlaces(buildReport(cycle));
  } catch {
    // What is wrong with it otherwise its build finds, and keeps.
    return [];
  }
}
