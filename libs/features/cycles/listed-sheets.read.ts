import type { listMatchingSheets } from '#libs/contract/board.js';
import { NO_DEPARTMENT } from '#libs/contract/board-filter.js';
import type { RouteInput } from '#libs/contract/route.js';
import { lastEndedDay } from '#libs/domain/fiscal/local-date.js';
import type { BoardSort } from '#libs/domain/review/board.js';
import { containing, searchWords } from '#libs/domain/text/search-words.js';
import { searchable } from '#libs/domain/text/searchable.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import { DUE_ON } from '../sheets/due-on.read.js';
import { sectionsBelow } from './board-sections.js';

/** What the board's list is filtered and sorted by. */
export type SheetFilter = RouteInput<typeof listMatchingSheets>['query'];

/** The board's list, over CARD_JOINS: the municipality is $1, the cycle $2, and `filterValues` are $3 to $8. */
export const LISTED = `
  WHERE s.municipality_id = $1 AND s.cycle_id = $2
    AND ($3::text IS NULL OR s.stage = $3)
    AND ($4::text IS NULL OR COALESCE(s.lead_department_id::text, '${NO_DEPARTMENT}') = $4)
    AND ($5::text[] IS NULL OR s.section_key = ANY ($5))
    AND ($6::date IS NULL OR ${DUE_ON} <= $6)
    AND (NOT $7::boolean OR s.send_back->>'to' = s.stage)
    AND ($8::text[] = '{}' OR
      searchable('No.' || (s.carried->>'number') || ' ' || (s.carried->>'title')) LIKE ALL ($8))`;

export const LIST_ORDER: Readonly<Record<BoardSort, string>> = {
  printed: 's.position, s.id',
  due: `${DUE_ON} NULLS LAST, s.position, s.id`,
  // Nobody holds what is ready.
  longest: `s.stage = 'ready', s.stage_since, s.position, s.id`,
  recent: 's.stage_since DESC, s.position, s.id',
};

export function filterValues(filter: SheetFilter, sections: readonly FrozenSection[], now: Date): unknown[] {
  return [
    filter.stage ?? null,
    filter.department ?? null,
    filter.section === undefined ? null : sectionsBelow(sections, filter.section),
    filter.overdue === undefined ? null : lastEndedDay(now),
    filter.sentBack !== undefined,
    searchWords(filter.text ?? '').map(searchable).map(containing),
  ];
}
