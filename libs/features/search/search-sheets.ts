import { Injectable } from '@nestjs/common';
import { pageWithin } from '#libs/contract/common.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import type { FoundSheet, searchSheets } from '#libs/contract/search.js';
import { MAX_PASSAGES, SEARCH_PAGE_SIZE } from '#libs/contract/search.js';
import { readablePlans } from '#libs/domain/access/readable-plans.js';
import { localizedForYear } from '#libs/domain/fiscal/fiscal-year.js';
import { isSettledStage, STAGES } from '#libs/domain/review/stage.js';
import { excerpt, marked } from '#libs/domain/text/excerpt.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { containing, searchWords, tooShortToSearch } from '#libs/domain/text/search-words.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { SheetCardRow } from '../sheets/sheet-card.read.js';
import { CARD_COLUMNS, CARD_JOINS, sheetCard } from '../sheets/sheet-card.read.js';

type Found = RouteResponse<typeof searchSheets>;
type Query = RouteInput<typeof searchSheets>['query'];

interface FoundRow extends SheetCardRow {
  /** Those that say one of the words, as printed. */
  readonly passages: readonly { readonly kind: 'departments' | 'field' | 'explanation'; readonly label: LocalizedText | null; readonly words: string }[];
  /** Where its name says one of them, and is not the printed one. */
  readonly holder: string | null;
}

/** $2: plans read as staff (null: all), $3: plans of which the settled sheets are read, $4: settled stages, $5: the words. */
const READER = `
  CROSS JOIN LATERAL (SELECT $2::uuid[] IS NULL OR c.plan_id = ANY ($2) AS staff) reader`;
const PATTERNS = `(SELECT array_agg(searchable(word)) FROM unnest($5::text[]) word)::text[]`;
/** Every word is there: in what the reader may read of the sheet, or in the name of the department that holds it now. */
const FOUND = `
  ${CARD_JOINS}
  ${READER}
  LEFT JOIN (SELECT id, name, searchable(name) AS words FROM departments WHERE municipality_id = $1) h ON h.id = s.lead_department_id
  WHERE s.municipality_id = $1
    AND (reader.staff OR ($3::uuid[] IS NULL OR c.plan_id = ANY ($3)) AND s.stage = ANY ($4))
    AND concat_ws(E'\\n', CASE WHEN reader.staff THEN s.words ELSE s.public_words END, h.words) LIKE ALL (${PATTERNS})`;

const countFound = statement('search_count', `SELECT count(*)::int AS total ${FOUND}`);
/** Those whose title says it first; then the newest years, as printed. */
const readFound = statement(
  'search_page',
  `SELECT found.*, COALESCE(
     (SELECT jsonb_agg(jsonb_build_object('kind', x.kind, 'label', x.label, 'words', x.words) ORDER BY x.place)
      FROM sheet_passages(found.carried, found.texts, found.template) x
      WHERE x.kind <> 'title' AND (found.staff OR x.public) AND searchable(x.words) LIKE ANY (${PATTERNS})), '[]') AS passages
   FROM (
     SELECT ${CARD_COLUMNS}, s.carried, s.texts, c.template, reader.staff, p.key, s.position,
       CASE WHEN h.words LIKE ANY (${PATTERNS}) AND h.name IS DISTINCT FROM s.carried->'departments'->>0 THEN h.name END AS holder,
       searchable(concat('No.', s.carried->>'number', ' ', s.carried->>'title')) LIKE ALL (${PATTERNS}) AS titled
     ${FOUND}
     ORDER BY titled DESC, c.fiscal_year_to DESC, p.key, s.position, s.id LIMIT ${SEARCH_PAGE_SIZE} OFFSET $6
   ) found
   ORDER BY found.titled DESC, found.fiscal_year_to DESC, found.key, found.position, found.id`,
);

const SETTLED = STAGES.filter(isSettledStage);

/** Finds sheets by what they say, in two statements (docs/adr/0017). */
@Injectable()
export class SearchSheets {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async search(person: SignedIn, { q, page: wanted }: Query): Promise<Found> {
    if (tooShortToSearch(q)) return { rows: [], total: 0, page: 1, pageSize: SEARCH_PAGE_SIZE, tooShort: true };
    const words = searchWords(q);
    return this.database.transaction(person.municipalityId, async (tx) => {
      const values = valuesOf(tx, person, words);
      const { total } = (await tx.one<{ total: number }>(countFound, values))!;
      const page = pageWithin(wanted, total, SEARCH_PAGE_SIZE);
      const rows = await tx.query<FoundRow>(readFound, [...values, (page - 1) * SEARCH_PAGE_SIZE]);
      const now = this.clock.now();
      return { rows: rows.map((row) => foundSheet(row, words, now)), total, page, pageSize: SEARCH_PAGE_SIZE, tooShort: false };
    });
  }
}

function valuesOf(tx: TenantTransaction, person: SignedIn, words: readonly string[]): unknown[] {
  const plans = readablePlans(person);
  return [tx.municipalityId, plans.asStaff, plans.settled, SETTLED, words.map(containing)];
}

function foundSheet(row: FoundRow, words: readonly string[], now: Date): FoundSheet {
  const { id, number, leadDepartment, cycle, stage } = sheetCard(row, now);
  const passages: FoundSheet['passages'] = row.passages.map(({ kind, label, words: text }) => ({
    kind,
    label: label && localizedForYear(label, row.fiscal_year_to),
    pieces: excerpt(text, words),
  }));
  if (row.holder !== null) passages.unshift({ kind: 'holder', label: null, pieces: marked(row.holder, words) });
  return {
    id,
    number,
    leadDepartment,
    cycle,
    stage,
    title: marked(row.title, words),
    passages: passages.slice(0, MAX_PASSAGES),
    more: Math.max(0, passages.length - MAX_PASSAGES),
  };
}
