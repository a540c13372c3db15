import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { Config } from '#libs/platform/config/config.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { liveAddress, municipalityAddress, planAddress, sitemapAddress } from '#libs/report/public-address.js';
import { readLivePlans } from './live-years.read.js';
import { PublicMunicipalities } from './public-municipalities.js';

/** As many as one site map may name. */
const MAX_PAGES = 50_000;

/** The live pages of a plan, the newest years first. */
const readPages = statement(
  'public_pages',
  `SELECT c.fiscal_year_from AS "fiscalYearFrom", c.fiscal_year_to AS "fiscalYearTo", b.released_at AS "releasedAt",
     regexp_replace(f.file_name, 'index\\.html$', '') AS path
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id AND p.key = $2
   JOIN publications b ON b.municipality_id = c.municipality_id AND b.id = c.live_publication_id AND b.withdrawn_at IS NULL
   JOIN artefacts f ON f.municipality_id = b.municipality_id AND f.publication_id = b.id AND f.file_name ~ '(^|/)index\\.html$'
   WHERE c.municipality_id = $1
   ORDER BY c.fiscal_year_to DESC, c.fiscal_year_from DESC, f.file_name LIMIT ${MAX_PAGES - 2}`,
);

interface PageRow {
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  readonly releasedAt: Date;
  readonly path: string;
}

/** Site maps for search engines: an index of all plans, and each plan's live pages. Fixed versions are not in them. */
@Injectable()
export class PublicSitemap {
  constructor(
    private readonly municipalities: PublicMunicipalities,
    private readonly database: TenantDatabase,
    private readonly config: Config,
  ) {}

  /** undefined: nothing is live. */
  async index(): Promise<Buffer | undefined> {
    const plans = await this.municipalities.each(async ({ id, key }) =>
      (await this.database.transaction(id, (tx) => readLivePlans(tx))).map((plan) => ({
        url: this.absolute(sitemapAddress(planAddress({ municipality: key, plan: plan.key }))),
        lastmod: newest(plan.years.map(({ publishedAt }) => publishedAt)),
      })),
    );
    if (plans.flat().length === 0) return undefined;
    return streamToPromise(Readable.from(plans.flat()).pipe(new SitemapIndexStream()));
  }

  /** undefined: nothing of the plan is live. */
  async ofPlan(municipality: string, plan: string): Promise<Buffer | undefined> {
    const known = await this.municipalities.byKey(municipality);
    if (!known) return undefined;
    const rows = await this.database.transaction(known.id, (tx) => tx.query<PageRow>(readPages, [known.id, plan]));
    if (rows.length === 0) return undefined;
    const pages = [
      { url: this.absolute(municipalityAddress(municipality)) },
      { url: this.absolute(planAddress({ municipality, plan })), lastmod: newest(rows.map(({ releasedAt }) => releasedAt.toISOString())) },
      ...rows.map(({ path, releasedAt, ...years }) => ({
        url: this.absolute(liveAddress({ municipality, plan, ...years }) + path),
        lastmod: releasedAt.toISOString(),
      })),
    ];
    return streamToPromise(Readable.from(pages).pipe(new SitemapStream({ xmlns: { news: false, xhtml: false, image: false, video: false } })));
  }

  private absolute(address: string): string {
    return new URL(address, this.config.publicUrl).href;
  }
}

function newest(instants: readonly string[]): string {
  return instants.toSorted().at(-1)!;
}
