import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** So much a feed tells. */
export const MAX_RELEASES = 50;

/** A version that was published, and maybe withdrawn since. */
export interface Release {
  readonly id: string;
  readonly plan: string;
  readonly planName: LocalizedText;
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  readonly version: number;
  /** An earlier version was public before it; a lower number alone may be of a build that failed. */
  readonly correction: boolean;
  readonly note: string;
  readonly releasedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

/** $2: of one plan, by its key; null: of all. The order is that of the index publications_told. */
const readNewest = statement(
  'public_releases',
  `SELECT b.id, p.key AS plan, p.name AS "planName", c.fiscal_year_from AS "fiscalYearFrom", c.fiscal_year_to AS "fiscalYearTo",
     b.version, b.note, b.released_at AS "releasedAt", b.withdrawn_at AS "withdrawnAt", b.withdrawal_reason AS "withdrawalReason",
     EXISTS (SELECT FROM publications o
       WHERE o.municipality_id = b.municipality_id AND o.cycle_id = b.cycle_id AND o.status = 'built' AND o.version < b.version) AS correction
   FROM publications b
   JOIN cycles c ON c.municipality_id = b.municipality_id AND c.id = b.cycle_id
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   WHERE b.municipality_id = $1 AND b.status = 'built' AND ($2::text IS NULL OR p.key = $2)
   ORDER BY COALESCE(b.withdrawn_at, b.released_at) DESC, b.id LIMIT ${MAX_RELEASES}`,
);

/** What was published or withdrawn last, the newest first. */
export function readReleases(tx: TenantTransaction, planKey: string | null = null): Promise<Release[]> {
  return tx.query<Release>(readNewest, [tx.municipalityId, planKey]);
}
