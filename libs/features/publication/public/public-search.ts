import { Injectable } from '@nestjs/common';
import { pageWithin } from '#libs/contract/common.js';
import { excerpt, marked } from '#libs/domain/text/excerpt.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { containing, searchWords, tooShortToSearch } from '#libs/domain/text/search-words.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { itemPath } from '#libs/report/public-address.js';
import { MAX_SEARCH_LENGTH } from '#libs/report/public-pages/search-form.js';
import type { FoundIn, FoundItem, SearchPage } from '#libs/report/public-pages/search.js';
import { yearHref } from '#libs/report/public-pages/site-reader.js';
import { itemAnchor } from '#libs/report/view/anchors.js';
import type { KnownMunicipality } from './public-municipalities.js';
import { PublicMunicipalities } from './public-municipalities.js';

export const PUBLIC_SEARCH_PAGE = 20;
/** So many of each municipality where all of them are searched. */
const FEW = 5;
/** Pages beyond are not turned to: who finds so much asks for more words. */
const MAX_PAGE = 50;

/** $2: the words as patterns, all of which must be there. Only of what is live. */
const PATTERNS = `(SELECT array_agg(searchable(word)) FROM unnest($2::text[]) word)::text[]`;
const HEAD = `searchable(concat_ws(E'\\n', 'No.' || i.number, i.title, i.section))`;
const FOUND = `
  FROM published_items i
  JOIN cycles c ON c.municipality_id = i.municipality_id AND c.live_publication_id = i.publication_id
  JOIN publications b ON b.municipality_id = i.municipality_id AND b.id = i.publication_id AND b.withdrawn_at IS NULL
  JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
  WHERE i.municipality_id = $1 AND concat_ws(E'\\n', ${HEAD}, i.words) LIKE ALL (${PATTERNS})`;

const countFound = statement('public_search_count', `SELECT count(*)::int AS total ${FOUND}`);
/** Those whose title says it first; then the newest years, as printed. */
const readFound = statement(
  'public_search_page',
  `SELECT i.item_key AS "itemKey", i.number, i.title, i.section, i.content, p.key AS plan, p.name AS "planName",
     c.fiscal_year_from AS "fiscalYearFrom", c.fiscal_year_to AS "fiscalYearTo",
     EXISTS (SELECT FROM artefacts f
       WHERE f.municipality_id = i.municipality_id AND f.publication_id = i.publication_id AND starts_with(f.file_name, 'items/')) AS "hasPages",
     EXISTS (SELECT FROM artefacts f
       WHERE f.municipality_id = i.municipality_id AND f.publication_id = i.publication_id AND f.file_name = 'en/index.html') AS english
   ${FOUND}
   ORDER BY ${HEAD} LIKE ALL (${PATTERNS}) DESC, c.fiscal_year_to DESC, p.key, i.position, i.item_key LIMIT $3 OFFSET $4`,
);

interface FoundRow {
  readonly itemKey: string;
  readonly number: string;
  readonly title: string;
  readonly section: string;
  readonly content: string;
  readonly plan: string;
  readonly planName: LocalizedText;
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  readonly hasPages: boolean;
  readonly english: boolean;
}

export interface PublicQuestion {
  /** As typed. */
  readonly words: string;
  readonly page: number;
  readonly locale: Locale;
}

/** Finds items of live publications by what the public reads of them, in two statements a municipality. */
@Injectable()
export class PublicSearch {
  constructor(
    private readonly municipalities: PublicMunicipalities,
    private readonly database: TenantDatabase,
  ) {}

  /** In one municipality, page by page; undefined: there is no such municipality. */
  async within(key: string, question: PublicQuestion): Promise<SearchPage | undefined> {
    const known = await this.municipalities.byKey(key);
    if (!known) return undefined;
    const municipality = { key: known.key, name: known.name };
    const asked = { municipality, words: question.words, found: [], page: null, problem: problemOf(question.words) };
    if (asked.problem) return asked;
    return this.database.transaction(known.id, async (tx) => {
      const total = await this.count(tx, question);
      const page = Math.min(pageWithin(question.page, total, PUBLIC_SEARCH_PAGE), MAX_PAGE);
      const items = total === 0 ? [] : await this.items(tx, known, question, PUBLIC_SEARCH_PAGE, (page - 1) * PUBLIC_SEARCH_PAGE);
      const pages = Math.min(Math.ceil(total / PUBLIC_SEARCH_PAGE), MAX_PAGE);
      const found = total === 0 ? [] : [{ municipality, total, items }];
      return { ...asked, found, page: { page, pages, pageSize: PUBLIC_SEARCH_PAGE } };
    });
  }

  /** In all of them: the first few of each. */
  async everywhere(question: PublicQuestion): Promise<SearchPage> {
    const asked = { municipality: null, words: question.words, page: null, problem: problemOf(question.words) };
    if (asked.problem) return { ...asked, found: [] };
    const found = await this.municipalities.each((known) => this.few(known, question));
    return { ...asked, found: found.filter(({ total }) => total > 0) };
  }

  private few(known: KnownMunicipality, question: PublicQuestion): Promise<FoundIn> {
    const municipality = { key: known.key, name: known.name };
    return this.database.transaction(known.id, async (tx) => {
      const total = await this.count(tx, question);
      return { municipality, total, items: total === 0 ? [] : await this.items(tx, known, question, FEW, 0) };
    });
  }

  private async count(tx: TenantTransaction, { words }: PublicQuestion): Promise<number> {
    return (await tx.one<{ total: number }>(countFound, [tx.municipalityId, patterns(words)]))!.total;
  }

  private async items(
    tx: TenantTransaction,
    { key }: KnownMunicipality,
    { words, locale }: PublicQuestion,
    limit: number,
    offset: number,
  ): Promise<FoundItem[]> {
    const rows = await tx.query<FoundRow>(readFound, [tx.municipalityId, patterns(words), limit, offset]);
    const sought = searchWords(words);
    return rows.map((row) => ({
      address: yearHref({ locale }, { municipality: key, ...row }, row) + placeOf(row),
      plan: row.planName,
      fiscalYearFrom: row.fiscalYearFrom,
      fiscalYearTo: row.fiscalYearTo,
      number: row.number,
      title: marked(row.title, sought),
      section: marked(row.section, sought),
      excerpt: excerpt(passageOf(row), sought),
    }));
  }
}

/** What is printed of it, but for what stands above: its number, its title and its headings. */
function passageOf({ content, number, title, section }: FoundRow): string {
  const above = [number, title, section];
  return content
    .split('\n')
    .filter((line) => !above.includes(line))
    .join('\n');
}

/** Its own page, or its row where the publication has no page for each item. */
function placeOf({ hasPages, itemKey }: FoundRow): string {
  return hasPages ? itemPath(itemKey) : `#${itemAnchor(itemKey)}`;
}

function patterns(words: string): string[] {
  return searchWords(words).map(containing);
}

function problemOf(words: string): SearchPage['problem'] {
  if ([...words].length > MAX_SEARCH_LENGTH) return 'tooLong';
  return tooShortToSearch(words) ? 'tooShort' : null;
}
