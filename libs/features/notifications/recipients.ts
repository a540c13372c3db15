import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Recipient } from './mail-ledger.js';
import { notAway } from './not-away.js';

/** The same question as `mayAct` of libs/domain/access, asked the other way round: who, for these sheets. */
const readActors = statement(
  'mail_recipients',
  `SELECT DISTINCT s.id AS "sheetId", a.id, a.name, a.email, a.mail_language AS language, a.digests
   FROM sheets s
   JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   CROSS JOIN LATERAL jsonb_array_elements(c.route) AS step
   JOIN grants_on($3::date) g ON g.municipality_id = s.municipality_id AND g.role = step->'actor'->>'role'
     AND (g.plan_id IS NULL OR g.plan_id = c.plan_id)
     AND (step->'actor'->>'scope' = 'plan' OR g.department_id = s.lead_department_id)
   JOIN accounts a ON a.municipality_id = s.municipality_id AND a.id = g.account_id
   WHERE s.municipality_id = $1 AND s.id = ANY ($2) AND step->>'stage' = s.stage
     AND ${notAway('$3::date')}
   ORDER BY a.email`,
);

/** Somebody who acts on a sheet. */
export interface ActingRecipient extends Recipient {
  /** Whether this person wants the digests of due dates. */
  readonly digests: boolean;
}

export interface RecipientRow extends ActingRecipient {
  readonly sheetId: string;
}

/** A person, and those of the sheets that wait for this person in the stage where they now are. */
export interface RecipientOfSheets<Sheet> {
  readonly recipient: ActingRecipient;
  readonly sheets: readonly Sheet[];
}

/** Everyone who acts on one of these sheets, by the roles and deputies of a day, each with their sheets in the given order. */
export async function readRecipients<Sheet extends { readonly id: string }>(
  tx: TenantTransaction,
  sheets: readonly Sheet[],
  day: LocalDate,
): Promise<RecipientOfSheets<Sheet>[]> {
  const rows = await tx.query<RecipientRow>(readActors, [tx.municipalityId, sheets.map((sheet) => sheet.id), day]);
  return sheetsOfRecipients(rows, sheets);
}

/** A row for each person and sheet, made into one for each person. */
export function sheetsOfRecipients<Sheet extends { readonly id: string }>(
  rows: readonly RecipientRow[],
  sheets: readonly Sheet[],
): RecipientOfSheets<Sheet>[] {
  const people = new Map<string, { recipient: ActingRecipient; sheetIds: Set<string> }>();
  for (const { sheetId, ...recipient } of rows) {
    const person = people.get(recipient.id) ?? { recipient, sheetIds: new Set() };
    person.sheetIds.add(sheetId);
    people.set(recipient.id, person);
  }
  return [...people.values()].map(({ recipient, sheetIds }) => ({
    recipient,
    sheets: sheets.filter((sheet) => sheetIds.has(sheet.id)),
  }));
}
