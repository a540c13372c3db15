import type { Route } from '#libs/domain/review/route.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
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

const readSenderOfMail = statement(
  'mail_sender',
  `SELECT m.name AS municipality, p.contact
   FROM sheets s
   JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   JOIN municipalities m ON m.id = s.municipality_id
   WHERE s.municipality_id = $1 AND s.id = $2`,
);

/** Who signs a mail about a sheet. */
export async function readSender(tx: TenantTransaction, sheetId: string): Promise<Sender> {
  const sender = await tx.one<Sender>(readSenderOfMail, [tx.municipalityId, sheetId]);
  if (!sender) throw new Error(`no sheet ${sheetId}`);
  return sender;
}
