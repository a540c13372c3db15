import type { Route } from '#libs/domain/review/route.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { CycleStatus } from '../cycles/cycle.entity.js';

/** Whose mail it is: its sender as the reader knows it. */
export interface Sender {
  readonly municipality: LocalizedText;
  readonly contact: LocalizedText;
}

/** What mails say of a cycle. */
export interface CycleOfMail extends Sender {
  readonly id: string;
  readonly planName: LocalizedText;
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  readonly status: CycleStatus;
  readonly route: Route;
  readonly openedAt: Date;
}

const readCycleOfMail = statement(
  'mail_cycle',
  `SELECT c.id, m.name AS municipality, p.contact, p.name AS "planName", c.fiscal_year_from AS "fiscalYearFrom",
     c.fiscal_year_to AS "fiscalYearTo", c.status, c.route, c.opened_at AS "openedAt"
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   JOIN municipalities m ON m.id = c.municipality_id
   WHERE c.municipality_id = $1 AND c.id = $2`,
);

export async function readCycle(tx: TenantTransaction, cycleId: string): Promise<CycleOfMail | undefined> {
  return tx.one<CycleOfMail>(readCycleOfMail, [tx.municipalityId, cycleId]);
}

/** Who signs a mail about several plans: all that they name as the contact, each once. */
export function jointSender(senders: readonly Sender[]): Sender {
  const contacts = [...new Map(senders.map(({ contact }) => [contact.ja, contact])).values()];
  const [{ municipality, contact }] = senders as [Sender];
  if (contacts.length === 1) return { municipality, contact };
  const joined = (locale: Locale, separator: string) => contacts.map((one) => inLocale(one, locale)).join(separator);
  return { municipality, contact: { ja: joined('ja', '、'), en: joined('en', ', ') } };
}
