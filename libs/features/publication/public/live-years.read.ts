import type { LicenceKey } from '#libs/domain/publication/licence.js';
import { licenceOf } from '#libs/domain/publication/licence.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { PublicPlan, PublicYear } from '#libs/report/public-pages/published-years.js';

export interface LiveYear extends PublicYear {
  readonly publicationId: string;
}

export interface LivePlan extends PublicPlan {
  readonly years: readonly LiveYear[];
}

interface LiveRow {
  readonly key: string;
  readonly name: LocalizedText;
  readonly contact: LocalizedText;
  readonly period_from: number;
  readonly period_to: number;
  readonly licence: LicenceKey | null;
  readonly fiscal_year_from: number;
  readonly fiscal_year_to: number;
  readonly publication_id: string;
  readonly version: number;
  readonly requested_at: Date;
  readonly english: boolean;
}

/** $2: of one plan, by its key; null: of all. */
const readLive = statement(
  'public_live_years',
  `SELECT p.key, p.name, p.contact, p.period_from, p.period_to, p.licence, c.fiscal_year_from, c.fiscal_year_to,
     b.id AS publication_id, b.version, b.requested_at,
     EXISTS (SELECT FROM artefacts f WHERE f.municipality_id = b.municipality_id AND f.publication_id = b.id
       AND f.file_name = 'en/index.html') AS english
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   JOIN publications b ON b.municipality_id = c.municipality_id AND b.id = c.live_publication_id AND b.withdrawn_at IS NULL
   WHERE c.municipality_id = $1 AND ($2::text IS NULL OR p.key = $2)
   ORDER BY p.key, c.fiscal_year_to DESC, c.fiscal_year_from DESC`,
);

/** The plans with a year that is live, each with those years, the newest first. */
export async function readLivePlans(tx: TenantTransaction, planKey: string | null = null): Promise<LivePlan[]> {
  const rows = await tx.query<LiveRow>(readLive, [tx.municipalityId, planKey]);
  return [...new Set(rows.map(({ key }) => key))].map((key) => {
    const years = rows.filter((row) => row.key === key);
    const [plan] = years;
    return {
      key,
      name: plan!.name,
      contact: plan!.contact,
      periodFrom: plan!.period_from,
      periodTo: plan!.period_to,
      licence: plan!.licence && licenceOf(plan!.licence),
      years: years.map((row) => ({
        fiscalYearFrom: row.fiscal_year_from,
        fiscalYearTo: row.fiscal_year_to,
        publicationId: row.publication_id,
        version: row.version,
        english: row.english,
        // As the publication itself prints it.
        publishedAt: row.requested_at.toISOString(),
      })),
    };
  });
}
