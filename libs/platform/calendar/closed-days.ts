import type { ClosedDays } from '#libs/domain/fiscal/business-day.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { statement } from '../database/statement.js';
import type { TenantTransaction } from '../database/tenant-database.js';
import { nationalHoliday } from './national-holidays.js';

/** 閉庁日: what a municipality has decided of a day. added: closed; worked: open, although it is a national holiday. */
export interface OwnDay {
  readonly day: LocalDate;
  readonly kind: 'added' | 'worked';
  readonly name: string;
}

const readOwn = statement(
  'calendar_own_days',
  `SELECT day::text, kind, name FROM closed_days
   WHERE municipality_id = $1 AND ($2::date IS NULL OR day >= $2) AND ($3::date IS NULL OR day <= $3) ORDER BY day`,
);

/** In the order of the days; of a stretch of them, both ends included, or all. */
export function readOwnDays(tx: TenantTransaction, from: LocalDate | null = null, to: LocalDate | null = null): Promise<OwnDay[]> {
  return tx.query<OwnDay>(readOwn, [tx.municipalityId, from, to]);
}

/** The national holidays with the municipality's own days put over them, as this transaction sees them. */
export async function readClosedDays(tx: TenantTransaction): Promise<ClosedDays> {
  return closedDays(await readOwnDays(tx));
}

export function closedDays(own: readonly OwnDay[]): ClosedDays {
  const decided = new Map(own.map(({ day, kind }) => [day, kind === 'added']));
  return { has: (day) => decided.get(day) ?? nationalHoliday(day) !== undefined };
}
