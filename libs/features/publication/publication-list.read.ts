import type { Publication } from '#libs/contract/cycles.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { fixedAddress, liveAddress } from '#libs/report/public-address.js';

interface PublicationListRow {
  readonly id: string;
  readonly version: number;
  readonly status: Publication['status'];
  readonly live: boolean;
  readonly note: string;
  readonly requested_at: Date;
  readonly requested_by: string;
  readonly released_at: Date | null;
  readonly error: string | null;
  readonly artefacts: readonly { readonly format: string; readonly file: string; readonly bytes: number; readonly sha256: string }[];
  readonly municipality_key: string;
  readonly plan_key: string;
  readonly fiscal_year_from: number;
  readonly fiscal_year_to: number;
}

const readList = statement(
  'publications_of_cycle',
  `SELECT b.id, b.version, b.status, c.live_publication_id = b.id AS live, b.note, b.requested_at, a.name AS requested_by,
     b.released_at, b.error, m.key AS municipality_key, p.key AS plan_key, c.fiscal_year_from, c.fiscal_year_to,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('format', f.format, 'file', f.file_name, 'bytes', octet_length(f.body),
                 'sha256', f.sha256) ORDER BY f.format)
               FROM artefacts f
               WHERE f.municipality_id = b.municipality_id AND f.publication_id = b.id AND f.format IS NOT NULL), '[]') AS artefacts
   FROM publications b
   JOIN cycles c ON c.municipality_id = b.municipality_id AND c.id = b.cycle_id
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   JOIN municipalities m ON m.id = b.municipality_id
   JOIN accounts a ON a.municipality_id = b.municipality_id AND a.id = b.requested_by
   WHERE b.municipality_id = $1 AND b.cycle_id = $2 ORDER BY b.version DESC`,
);

/** Every version of a cycle's publication, newest first. */
export async function readPublications(tx: TenantTransaction, cycleId: string): Promise<Publication[]> {
  const rows = await tx.query<PublicationListRow>(readList, [tx.municipalityId, cycleId]);
  return rows.map((row) => {
    const cycle = {
      municipality: row.municipality_key,
      plan: row.plan_key,
      fiscalYearFrom: row.fiscal_year_from,
      fiscalYearTo: row.fiscal_year_to,
    };
    const fixed = fixedAddress(cycle, row.version);
    return {
      id: row.id,
      version: row.version,
      status: row.status,
      live: row.live === true,
      note: row.note,
      requestedAt: row.requested_at.toISOString(),
      requestedBy: row.requested_by,
      releasedAt: row.released_at?.toISOString() ?? null,
      error: row.error,
      artefacts: row.artefacts.map(({ file, ...artefact }) => ({
        ...artefact,
        path: artefact.format === 'html' ? fixed : fixed + file,
      })),
      path: row.live ? liveAddress(cycle) : fixed,
    };
  });
}
