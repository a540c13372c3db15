import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { statement } from '#libs/platform/database/statement.js';
import type { PublishedCycle } from '#libs/report/public-address.js';
import { itemPath, liveAddress, yearsSegment } from '#libs/report/public-address.js';
import type { PublicMunicipality, ReadYear } from '#libs/report/public-pages/published-years.js';
import type { Report } from '#libs/report/report.js';
import { itemAnchor } from '#libs/report/view/anchors.js';
import type { LivePlan } from './live-years.read.js';
import { readLivePlans } from './live-years.read.js';
import { PublicMunicipalities } from './public-municipalities.js';
import { PublishedReports } from './published-reports.js';

/** The newest live year that prints an item: on a page of its own, or in a row. */
const findItem = statement(
  'public_item',
  `SELECT c.fiscal_year_from AS "fiscalYearFrom", c.fiscal_year_to AS "fiscalYearTo", f.file_name IS NOT NULL AS "hasPage"
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id AND p.key = $2
   JOIN publications b ON b.municipality_id = c.municipality_id AND b.id = c.live_publication_id AND b.withdrawn_at IS NULL
   LEFT JOIN artefacts f ON f.municipality_id = b.municipality_id AND f.publication_id = b.id AND f.file_name = ANY ($4::text[])
   LEFT JOIN published_items i ON i.municipality_id = b.municipality_id AND i.publication_id = b.id AND i.item_key = $3
   WHERE c.municipality_id = $1 AND (f.file_name IS NOT NULL OR i.item_key IS NOT NULL)
   ORDER BY c.fiscal_year_to DESC, c.fiscal_year_from DESC LIMIT 1`,
);

type Years = Pick<PublishedCycle, 'fiscalYearFrom' | 'fiscalYearTo'>;

interface PlanOfMunicipality {
  readonly municipality: PublicMunicipality;
  readonly plan: LivePlan;
}

/** What is live, municipality by municipality and plan by plan; undefined where nothing is. */
@Injectable()
export class PublicPlans {
  constructor(
    private readonly municipalities: PublicMunicipalities,
    private readonly database: TenantDatabase,
    private readonly reports: PublishedReports,
  ) {}

  async ofMunicipality(key: string): Promise<{ municipality: PublicMunicipality; plans: LivePlan[] } | undefined> {
    const municipality = await this.municipalities.byKey(key);
    if (!municipality) return undefined;
    return { municipality, plans: await this.database.transaction(municipality.id, (tx) => readLivePlans(tx)) };
  }

  /** A plan with the figures of all its years. */
  plan(municipality: string, planKey: string): Promise<(PlanOfMunicipality & { years: ReadYear[] }) | undefined> {
    return this.within(municipality, planKey, async (tx, found) => {
      const figures = await this.reports.figures(tx, found.plan.years.map(({ publicationId }) => publicationId));
      return { ...found, years: found.plan.years.map((year) => ({ ...year, figures: figures.get(year.publicationId) ?? null })) };
    });
  }

  /** A plan, and of its years those that `choose` names, in that order; fewer where one cannot be read. */
  years(
    municipality: string,
    planKey: string,
    choose: (plan: LivePlan) => readonly Years[],
  ): Promise<(PlanOfMunicipality & { reports: Report[] }) | undefined> {
    return this.within(municipality, planKey, async (tx, found) => {
      const { years } = found.plan;
      const ids = choose(found.plan).flatMap((wanted) => years.find((year) => yearsSegment(year) === yearsSegment(wanted))?.publicationId ?? []);
      const reports = await this.reports.read(tx, ids);
      return { ...found, reports: ids.flatMap((id) => reports.get(id) ?? []) };
    });
  }

  /** Where an item stands now. */
  async item(municipality: string, plan: string, itemKey: string): Promise<string | undefined> {
    const known = await this.municipalities.byKey(municipality);
    if (!known) return undefined;
    const found = await this.database.transaction(known.id, (tx) =>
      tx.one<Years & { hasPage: boolean }>(findItem, [known.id, plan, itemKey, [`${itemPath(itemKey)}index.html`, `items/${itemKey}/index.html`]]),
    );
    if (!found) return undefined;
    return liveAddress({ municipality, plan, ...found }) + (found.hasPage ? itemPath(itemKey) : `#${encodeURIComponent(itemAnchor(itemKey))}`);
  }

  private async within<Result>(
    municipality: string,
    planKey: string,
    read: (tx: TenantTransaction, found: PlanOfMunicipality) => Promise<Result>,
  ): Promise<Result | undefined> {
    const known = await this.municipalities.byKey(municipality);
    if (!known) return undefined;
    return this.database.transaction(known.id, async (tx) => {
      const [plan] = await readLivePlans(tx, planKey);
      return plan && read(tx, { municipality: known, plan });
    });
  }
}
