import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { YearFigures } from '#libs/report/public-pages/published-years.js';
import type { Report } from '#libs/report/report.js';
import { figuresOf } from './year-figures.js';
import { publishedReport } from './published-report.js';

/**
 * So many bytes of published JSON are kept read. A report of 1,000 items has about 5.5 MiB of it and takes 0.7 of that in
 * memory: the JSON's size is counted as the report's.
 */
const CACHE_BYTES = 128 * 1024 * 1024;
/** Figures are small: those of a few thousand years. */
const CACHED_FIGURES = 5_000;

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

/** null: of a report that nobody can read. */
interface Keeping<Value> {
  /** undefined: it was not read yet. */
  readonly kept: (sha256: string) => Value | null | undefined;
  readonly keep: (sha256: string, body: Buffer) => Value | null;
}

/** Reads the reports of publications back from their JSON: in one statement those that were read before, else in two. */
@Injectable()
export class PublishedReports {
  /** By checksum: who knows it has read the publication's row, in the transaction of its municipality. */
  private readonly cache = new LRUCache<string, { readonly report: Report | null }>({ maxSize: CACHE_BYTES });

  private readonly figuresCache = new LRUCache<string, { readonly figures: YearFigures | null }>({ max: CACHED_FIGURES });

  /** By publication; those that nobody can read are not there. */
  read(tx: TenantTransaction, publicationIds: readonly string[]): Promise<Map<string, Report>> {
    return this.through(tx, publicationIds, {
      kept: (sha256) => this.cache.get(sha256)?.report,
      keep: (sha256, body) => {
        const report = publishedReport(body);
        this.cache.set(sha256, { report }, { size: body.byteLength });
        return report;
      },
    });
  }

  /** The figures of each, by publication: a plan's page shows all of its years, whose reports need not be kept for it. */
  figures(tx: TenantTransaction, publicationIds: readonly string[]): Promise<Map<string, YearFigures>> {
    return this.through(tx, publicationIds, {
      kept: (sha256) => this.figuresCache.get(sha256)?.figures,
      keep: (sha256, body) => {
        const report = publishedReport(body);
        const figures = report && figuresOf(report);
        this.figuresCache.set(sha256, { figures });
        return figures;
      },
    });
  }

  private async through<Value extends object>(
    tx: TenantTransaction,
    publicationIds: readonly string[],
    { kept, keep }: Keeping<Value>,
  ): Promise<Map<string, Value>> {
    const checksums = await tx.query<Checksum>(readChecksums, [tx.municipalityId, publicationIds]);
    const values = new Map(checksums.map(({ sha256 }) => [sha256, kept(sha256)]));
    const missing = checksums.filter(({ sha256 }) => values.get(sha256) === undefined).map(({ id }) => id);
    if (missing.length > 0) {
      for (const { sha256, body } of await tx.query<{ sha256: string; body: Buffer }>(readBodies, [tx.municipalityId, missing])) {
        values.set(sha256, keep(sha256, body));
        // A large report takes a while to read: others are answered between two of them.
        await setImmediate();
      }
    }
    return new Map(
      checksums.flatMap(({ id, sha256 }) => {
        const value = values.get(sha256);
        return value ? [[id, value] as const] : [];
      }),
    );
  }
}
