import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { HomeModel, HomePlan } from '#libs/report/public-pages/home.js';
import { liveAddress, parseYearsSegment } from '#libs/report/public-address.js';

/** A publication as the public asks for it: by the parts of its address. */
export interface PublicationAddress {
  readonly municipality: string;
  readonly plan: string;
  readonly years: string;
  /** null: whichever is live. */
  readonly version: number | null;
}

export interface PublishedFile {
  readonly mediaType: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly body: Buffer;
}

const readFile = statement(
  'published_file',
  `SELECT f.media_type AS "mediaType", f.file_name AS "fileName", f.sha256, f.body
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id AND p.key = $2
   JOIN publications b ON b.municipality_id = c.municipality_id AND b.cycle_id = c.id AND b.status = 'built'
     AND CASE WHEN $5::integer IS NULL THEN b.id = c.live_publication_id ELSE b.version = $5 END
   JOIN artefacts f ON f.municipality_id = b.municipality_id AND f.publication_id = b.id AND f.file_name = $6
   WHERE c.municipality_id = $1 AND c.fiscal_year_from = $3 AND c.fiscal_year_to = $4`,
);
const readPublished = statement(
  'published_years',
  `SELECT p.key AS plan_key, p.name AS plan_name, c.fiscal_year_from, c.fiscal_year_to
   FROM cycles c JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   WHERE c.municipality_id = $1 AND c.live_publication_id IS NOT NULL
   ORDER BY p.key, c.fiscal_year_to DESC, c.fiscal_year_from DESC`,
);

interface PublishedRow {
  readonly plan_key: string;
  readonly plan_name: LocalizedText;
  readonly fiscal_year_from: number;
  readonly fiscal_year_to: number;
}

/** What anyone may read: released publications, and nothing else. */
@Injectable()
export class PublicSite {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
  ) {}

  /** A file of the live version, or of a fixed one; undefined when nothing like it is published. */
  async file(address: PublicationAddress, fileName: string): Promise<PublishedFile | undefined> {
    const years = parseYearsSegment(address.years);
    const municipalityId = await this.municipalityId(address.municipality);
    if (!years || municipalityId === undefined) return undefined;
    return this.database.transaction(municipalityId, (tx) =>
      tx.one<PublishedFile>(readFile, [
        municipalityId,
        address.plan,
        years.fiscalYearFrom,
        years.fiscalYearTo,
        address.version,
        fileName,
      ]),
    );
  }

  /** Everything that is live, for the home page. */
  async directory(): Promise<HomeModel> {
    const municipalities: { id: string; key: string; name: LocalizedText }[] = await this.source.query(
      'SELECT id, key, name FROM municipalities ORDER BY key',
    );
    return {
      municipalities: await Promise.all(
        municipalities.map(async ({ id, key, name }) => {
          const rows = await this.database.transaction(id, (tx) => tx.query<PublishedRow>(readPublished, [id]));
          return { key, name, plans: byPlan(key, rows) };
        }),
      ),
    };
  }

  private async municipalityId(key: string): Promise<string | undefined> {
    const rows: { id: string }[] = await this.source.query('SELECT id FROM municipalities WHERE key = $1', [key]);
    return rows[0]?.id;
  }
}

function byPlan(municipality: string, rows: readonly PublishedRow[]): HomePlan[] {
  const keys = [...new Set(rows.map((row) => row.plan_key))];
  return keys.map((plan) => {
    const years = rows.filter((row) => row.plan_key === plan);
    return {
      key: plan,
      name: years[0]!.plan_name,
      years: years.map(({ fiscal_year_from: fiscalYearFrom, fiscal_year_to: fiscalYearTo }) => ({
        fiscalYearFrom,
        fiscalYearTo,
        path: liveAddress({ municipality, plan, fiscalYearFrom, fiscalYearTo }),
      })),
    };
  });
}
