import type { Publication } from '#libs/contract/cycles.js';
import type { BuildProgress, PublicationProblem } from '#libs/contract/publication-problems.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { DOWNLOAD_FORMATS } from '#libs/report/published-file.js';
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
  readonly progress: BuildProgress | null;
  readonly problems: readonly PublicationProblem[] | null;
  /** By item key, of the items that the problems name. */
  readonly sheets: Readonly<Record<string, string>> | null;
  readonly replaces: number | null;
  readonly changes: number | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_by: string | null;
  readonly withdrawal_reason: string | null;
  readonly artefacts: readonly { readonly format: string; readonly file: string; readonly bytes: number; readonly sha256: string }[];
  readonly municipality_key: string;
  readonly plan_key: string;
  readonly fiscal_year_from: number;
  readonly fiscal_year_to: number;
}

const readList = statement(
  'publications_of_cycle',
  `SELECT b.id, b.version, b.status, c.live_publication_id = b.id AS live, b.note, b.requested_at, a.name AS requested_by,
     b.released_at, b.progress, b.problems, b.replaces, b.changes, b.withdrawn_at, w.name AS withdrawn_by, b.withdrawal_reason,
     m.key AS municipality_key, p.key AS plan_key, c.fiscal_year_from, c.fiscal_year_to,
     (SELECT jsonb_object_agg(s.carried->>'itemKey', s.id) FROM jsonb_array_elements(b.problems) problem
      JOIN sheets s ON s.municipality_id = b.municipality_id AND s.cycle_id = b.cycle_id
        AND s.carried->>'itemKey' = problem->>'itemKey') AS sheets,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('format', f.format, 'file', f.file_name, 'bytes', octet_length(f.body),
                 'sha256', f.sha256) ORDER BY array_position($3::text[], f.format))
               FROM artefacts f
               WHERE f.municipality_id = b.municipality_id AND f.publication_id = b.id AND f.format IS NOT NULL), '[]') AS artefacts
   FROM publications b
   JOIN cycles c ON c.municipality_id = b.municipality_id AND c.id = b.cycle_id
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   JOIN municipalities m ON m.id = b.municipality_id
   JOIN accounts a ON a.municipality_id = b.municipality_id AND a.id = b.requested_by
   LEFT JOIN accounts w ON w.municipality_id = b.municipality_id AND w.id = b.withdrawn_by
   WHERE b.municipality_id = $1 AND b.cycle_id = $2 ORDER BY b.version DESC`,
);

/** The page first, then what is offered for download, as there. */
const OFFERED = ['html', ...DOWNLOAD_FORMATS];

/** Every version of a cycle's publication, newest first. */
export async function readPublications(tx: TenantTransaction, cycleId: string): Promise<Publication[]> {
  return (await tx.query<PublicationListRow>(readList, [tx.municipalityId, cycleId, OFFERED])).map(publicationOf);
}

function publicationOf(row: PublicationListRow): Publication {
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
    progress: row.progress,
    problems: (row.problems ?? []).map((problem) => ({
      problem,
      sheetId: problem.code === 'unprintableCharacters' ? (row.sheets?.[problem.itemKey ?? ''] ?? null) : null,
    })),
    replaces: row.replaces,
    changes: row.changes,
    withdrawal:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at.toISOString(), by: row.withdrawn_by ?? '', reason: row.withdrawal_reason ?? '' },
    artefacts: row.artefacts.map(({ file, ...artefact }) => ({
      ...artefact,
      path: artefact.format === 'html' ? fixed : fixed + file,
    })),
    path: row.live ? liveAddress(cycle) : fixed,
  };
}
