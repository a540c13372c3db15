import { createHash, randomUUID } from 'node:crypto';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { PublishedFile } from '#libs/report/published-file.js';
import type { Report } from '#libs/report/report.js';
import { titleOf } from '#libs/report/row-facts.js';

interface ReleaseWish {
  readonly cycleId: string;
  readonly report: Report;
  readonly files: readonly PublishedFile[];
  readonly accountId: string;
  readonly releasedAt: string;
  /** Others stay built beside the live one. */
  readonly live?: boolean;
  readonly withdrawn?: { readonly at: string; readonly reason: string };
}

/** A version as a build leaves it: its row, its files, what can be found of it, and the pointer. Returns its id. */
export async function addRelease(tx: TenantTransaction, wish: ReleaseWish): Promise<string> {
  const { municipalityId } = tx;
  const { cycleId, report, files, accountId, releasedAt, live = false, withdrawn } = wish;
  const id = randomUUID();
  await tx.manager.query(
    `INSERT INTO publications (municipality_id, id, cycle_id, version, status, note, requested_by, requested_at, released_at, withdrawn_at, withdrawal_reason)
     VALUES ($1, $2, $3, $4, 'built', $5, $6, $7, $7, $8, $9)`,
    [municipalityId, id, cycleId, report.release.version, report.release.note, accountId, releasedAt, withdrawn?.at ?? null, withdrawn?.reason ?? null],
  );
  for (const { name, mediaType, format, body } of files) {
    await tx.manager.query(
      `INSERT INTO artefacts (municipality_id, publication_id, format, media_type, file_name, sha256, body) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [municipalityId, id, format, mediaType, name, createHash('sha256').update(body).digest('hex'), body],
    );
  }
  const rows = report.sections.flatMap((section) => section.rows.map((row) => ({ row, section: `${section.label} ${section.title}` })));
  for (const [position, { row, section }] of rows.entries()) {
    const content = row.cells.flatMap((cell) => ('text' in cell ? [cell.text] : [])).join('\n');
    await tx.manager.query(
      `INSERT INTO published_items (municipality_id, publication_id, item_key, position, number, title, section, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [municipalityId, id, row.itemKey, position, row.number, titleOf(row), section, content],
    );
  }
  if (live) {
    await tx.manager.query(
      `UPDATE cycles SET live_publication_id = $3, status = 'published', version = version + 1 WHERE municipality_id = $1 AND id = $2`,
      [municipalityId, cycleId, id],
    );
  }
  return id;
}
