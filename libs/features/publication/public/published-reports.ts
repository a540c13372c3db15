import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Report } from '#libs/report/report.js';
import { publishedReport } from './published-report.js';

/** So many bytes of published JSON are kept read; in memory they are some times as large. */
const CACHE_BYTES = 32 * 1024 * 1024;

const readChecksums = statement(
  'published_report_checksums',
  `SELECT publication_id AS id, sha256 FROM artefacts
   WHERE municipality_id = $1 AND publication_id = ANY ($2::uuid[]) AND format = 'json'`,
);
const readBodies = statement(
  'published_report_bodies',
  `SELECT sha256, body FROM artefacts WHERE municipality_id = $1 AND publication_id = ANY ($2::uuid[]) AND format = 'json'`,
);

interface Checksum {
  readonly id: string;
  readonly sha256: string;
}

/** Reads the reports of publications back from their JSON: in one statement those that were read before, else in two. */
@Injectable()
export class PublishedReports {
  /** By checksum: who knows it has read the publication's row, in the transaction of its municipality. */
  private readonly cache = new LRUCache<string, { readonly report: Report | null }>({ maxSize: CACHE_BYTES });

  /** By publication; those that nobody can read are not there. */
  async read(tx: TenantTransaction, publicationIds: readonly string[]): Promise<Map<string, Report>> {
    const checksums = await tx.query<Checksum>(readChecksums, [tx.municipalityId, publicationIds]);
    const reports = new Map(checksums.map(({ sha256 }) => [sha256, this.cache.get(sha256)?.report]));
    const missing = checksums.filter(({ sha256 }) => reports.get(sha256) === undefined).map(({ id }) => id);
    if (missing.length > 0) {
      for (const { sha256, body } of await tx.query<{ sha256: string; body: Buffer }>(readBodies, [tx.municipalityId, missing])) {
        const report = publishedReport(body);
        this.cache.set(sha256, { report }, { size: body.byteLength });
        reports.set(sha256, report);
      }
    }
    return new Map(
      checksums.flatMap(({ id, sha256 }) => {
        const report = reports.get(sha256);
        return report ? [[id, report] as const] : [];
      }),
    );
  }
}
