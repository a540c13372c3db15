import type { ClosedDays } from '#libs/domain/fiscal/business-day.js';
import { isBusinessDay } from '#libs/domain/fiscal/business-day.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { localDateOf, momentOf } from '#libs/domain/fiscal/local-date.js';
import { statement } from '../database/statement.js';
import type { TenantTransaction } from '../database/tenant-database.js';
import { readClosedDays } from './closed-days.js';

/** Offices open at nine. */
const USUAL_TIME = '09:00';

const readTime = statement(
  'calendar_digest_time',
  `SELECT to_char(digest_at, 'HH24:MI') AS "digestAt" FROM digest_times WHERE municipality_id = $1`,
);

/** HH:MM in Asia/Tokyo: from then on a business day's digests go out, and stages that are over are closed. */
export async function readDigestTime(tx: TenantTransaction): Promise<string> {
  const row = await tx.one<{ digestAt: string }>(readTime, [tx.municipalityId]);
  return row?.digestAt ?? USUAL_TIME;
}

/** A business day whose time for mails has come. */
export interface MailDay {
  readonly day: LocalDate;
  readonly closed: ClosedDays;
}

/** The present day; null before its time, and when offices are closed. */
export async function readMailDay(tx: TenantTransaction, now: Date): Promise<MailDay | null> {
  const day = localDateOf(now);
  if (now < momentOf(day, await readDigestTime(tx))!) return null;
  const closed = await readClosedDays(tx);
  return isBusinessDay(day, closed) ? { day, closed } : null;
}
