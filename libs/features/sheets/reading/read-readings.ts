import { Injectable } from '@nestjs/common';
import type { ReadingProgress, readReadings } from '#libs/contract/reading.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { cycleRef } from '../sheet-card.read.js';
import type { ReadingCycle } from './reading-cycles.js';
import { readReadingCycles } from './reading-cycles.js';
import type { ReadingSheet } from './reading-sheets.js';
import { linkOf, readReadingSheets } from './reading-sheets.js';

type Response = RouteResponse<typeof readReadings>;
type Section = NonNullable<Response['shown']>['sections'][number];

/** What a committee reads: its years, and the sheets of one of them. */
@Injectable()
export class ReadReadings {
  constructor(private readonly database: TenantDatabase) {}

  /** A year that is not theirs, or no longer: as if none had been asked for. */
  read(person: SignedIn, cycleId: string | undefined): Promise<Response> {
    return this.database.transaction(person.municipalityId, async (tx) => {
      const cycles = await readReadingCycles(tx, person);
      const shown = cycles.find((cycle) => cycle.cycle_id === cycleId) ?? cycles.find(isWaiting) ?? cycles[0];
      return {
        cycles: cycles.map((cycle) => ({
          cycle: cycleRef(cycle),
          progress: progressOf(cycle),
          dueOn: cycle.due_on,
          contact: cycle.contact,
        })),
        shown: shown
          ? { cycleId: shown.cycle_id, sections: sectionsOf(shown.sections, await readReadingSheets(tx, shown)) }
          : null,
      };
    });
  }
}

export function progressOf({ total, done, to_come: toCome }: ReadingCycle): ReadingProgress {
  return { total, done, toCome };
}

function isWaiting({ total, done }: ReadingCycle): boolean {
  return done < total;
}

/** From the top down; a section stands there when something of it, or below it, can be read. */
function sectionsOf(
  sections: readonly FrozenSection[],
  sheets: readonly ReadingSheet[],
  parent: string | null = null,
  depth = 0,
): Section[] {
  return sections
    .filter((section) => section.parent === parent)
    .flatMap(({ key, label, title }) => {
      const own = sheets.filter(({ sectionKey }) => sectionKey === key).map(linkOf);
      const below = sectionsOf(sections, sheets, key, depth + 1);
      return own.length + below.length === 0 ? [] : [{ key, label, title, depth, sheets: own }, ...below];
    });
}
