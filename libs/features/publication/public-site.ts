import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { HomeModel } from '#libs/report/public-pages/home.js';
import type { Withdrawal } from '#libs/report/public-pages/withdrawn.js';
import { parseYearsSegment } from '#libs/report/public-address.js';
import type { Report } from '#libs/report/report.js';
import { readLivePlans } from './public/live-years.read.js';
import type { KnownMunicipality } from './public/public-municipalities.js';
import { PublicMunicipalities } from './public/public-municipalities.js';
import { PublishedReports } from './public/published-reports.js';

/** A publication as the public asks for it: by the parts of its address. */
export interface PublicationAddress {
  readonly municipality: string;
  readonly plan: string;
  readonly years: string;
  /** null: whichever is live. */
  readonly version: number | null;
}

export interface ReleasedFile {
  readonly mediaType: string;
  /** null: neither the front page nor a download. */
  readonly format: string | null;
  readonly fileName: string;
  readonly sha256: string;
  /** null: the reader has it already. */
  readonly body: Buffer | null;
  readonly releasedAt: Date;
  readonly publication: ReleasedPublication;
}

export interface ReleasedPublication {
  readonly municipalityName: LocalizedText;
  readonly planName: LocalizedText;
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  readonly version: number;
  /** Of another version, too. */
  readonly hasLive: boolean;
}

export type FoundFile = { readonly kind: 'file'; readonly file: ReleasedFile } | { readonly kind: 'withdrawn'; readonly withdrawal: Withdrawal };

/** $5: the version; null: the live one. Of a version that was withdrawn, and of what it took from the live address, no file. */
const VERSION = `CASE WHEN $5::integer IS NULL THEN b.id = c.live_publication_id ELSE b.version = $5 END`;
const RELEASED = `
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id AND p.key = $2
   JOIN publications b ON b.municipality_id = c.municipality_id AND b.cycle_id = c.id AND b.status = 'built'`;
const CYCLE = `c.municipality_id = $1 AND c.fiscal_year_from = $3 AND c.fiscal_year_to = $4`;

/** $6: the names that the address may mean, the likeliest first. $7: checksums of what the reader has. */
const readFile = statement(
  'published_file',
  `SELECT f.media_type AS "mediaType", f.format, f.file_name AS "fileName", f.sha256,
     CASE WHEN f.sha256 = ANY ($7::text[]) THEN NULL ELSE f.body END AS body, b.released_at AS "releasedAt",
     p.name AS "planName", b.version, c.live_publication_id IS NOT NULL AS "hasLive"
   ${RELEASED} AND b.withdrawn_at IS NULL AND ${VERSION}
   JOIN artefacts f ON f.municipality_id = b.municipality_id AND f.publication_id = b.id AND f.file_name = ANY ($6::text[])
   WHERE ${CYCLE} ORDER BY array_position($6::text[], f.file_name) LIMIT 1`,
);
const readWithdrawal = statement(
  'published_withdrawal',
  `SELECT p.name AS "planName", p.contact, b.version, b.withdrawn_at AS "withdrawnAt", b.withdrawal_reason AS reason,
     c.live_publication_id IS NOT NULL AS live,
     EXISTS (SELECT FROM artefacts e WHERE e.municipality_id = c.municipality_id AND e.publication_id = c.live_publication_id
       AND e.file_name = 'en/index.html') AS english,
     EXISTS (SELECT FROM cycles o
       WHERE o.municipality_id = c.municipality_id AND o.plan_id = c.plan_id AND o.live_publication_id IS NOT NULL) AS "planIsLive"
   ${RELEASED} AND b.withdrawn_at IS NOT NULL
     AND CASE WHEN $5::integer IS NULL THEN c.live_publication_id IS NULL ELSE b.version = $5 END
   WHERE ${CYCLE} ORDER BY b.withdrawn_at DESC, b.version DESC LIMIT 1`,
);
const findPublication = statement(
  'published_version',
  `SELECT b.id ${RELEASED} AND b.withdrawn_at IS NULL AND ${VERSION} WHERE ${CYCLE}`,
);

interface FileRow extends Omit<ReleasedFile, 'publication'> {
  readonly planName: LocalizedText;
  readonly version: number;
  readonly hasLive: boolean;
}

interface WithdrawalRow {
  readonly planName: LocalizedText;
  readonly contact: LocalizedText;
  readonly version: number;
  readonly withdrawnAt: Date;
  readonly reason: string;
  readonly live: boolean;
  readonly english: boolean;
  readonly planIsLive: boolean;
}

/** What anyone may read: released publications, and nothing else. */
@Injectable()
export class PublicSite {
  constructor(
    private readonly municipalities: PublicMunicipalities,
    private readonly database: TenantDatabase,
    private readonly reports: PublishedReports,
  ) {}

  /**
   * A file of the live version, or of a fixed one, by its possible names; undefined when nothing like it was published.
   * known: checksums of files that the reader has; they are not read again.
   */
  file(address: PublicationAddress, names: readonly string[], known: readonly string[] = []): Promise<FoundFile | undefined> {
    return this.at(address, async (tx, municipality, values): Promise<FoundFile | undefined> => {
      const years = { fiscalYearFrom: values[2], fiscalYearTo: values[3] };
      const row = await tx.one<FileRow>(readFile, [...values, names, known]);
      if (row) {
        const { planName, version, hasLive, ...file } = row;
        return { kind: 'file', file: { ...file, publication: { municipalityName: municipality.name, planName, ...years, version, hasLive } } };
      }
      const withdrawn = await tx.one<WithdrawalRow>(readWithdrawal, values);
      if (!withdrawn) return undefined;
      const { planName, contact, withdrawnAt, ...rest } = withdrawn;
      return {
        kind: 'withdrawn',
        withdrawal: {
          ...rest,
          ...years,
          withdrawnAt: withdrawnAt.toISOString(),
          municipality,
          plan: { key: address.plan, name: planName, contact },
        },
      };
    });
  }

  /** The report of the live version, or of a fixed one, with the publication's id: what it says never changes. */
  report(address: PublicationAddress): Promise<{ readonly id: string; readonly report: Report } | undefined> {
    return this.at(address, async (tx, _known, values) => {
      const found = await tx.one<{ id: string }>(findPublication, values);
      const report = found && (await this.reports.read(tx, [found.id])).get(found.id);
      return report && { id: found.id, report };
    });
  }

  /** Everything that is live, for the home page. */
  async directory(): Promise<HomeModel> {
    const municipalities = await this.municipalities.each(async ({ id, key, name }) => ({
      key,
      name,
      plans: await this.database.transaction(id, (tx) => readLivePlans(tx)),
    }));
    return { municipalities };
  }

  private async at<Result>(
    address: PublicationAddress,
    read: (tx: TenantTransaction, known: KnownMunicipality, values: readonly [string, string, number, number, number | null]) => Promise<Result>,
  ): Promise<Result | undefined> {
    const years = parseYearsSegment(address.years);
    const known = years && (await this.municipalities.byKey(address.municipality));
    if (!years || !known) return undefined;
    return this.database.transaction(known.id, (tx) =>
      read(tx, known, [known.id, address.plan, years.fiscalYearFrom, years.fiscalYearTo, address.version]),
    );
  }
}
