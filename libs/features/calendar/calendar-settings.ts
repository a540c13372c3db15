import { Injectable } from '@nestjs/common';
import type { addClosedDays, Calendar, changeCalendarDay, changeDigestTime } from '#libs/contract/calendar.js';
import { MAX_CLOSED_NAME, MAX_DAYS_AT_ONCE } from '#libs/contract/calendar.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { isBusinessDay } from '#libs/domain/fiscal/business-day.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { addDays, isLocalDate } from '#libs/domain/fiscal/local-date.js';
import { textLength } from '#libs/domain/template/sheet-template.js';
import { closedDays, readOwnDays } from '#libs/platform/calendar/closed-days.js';
import { readDigestTime } from '#libs/platform/calendar/mail-day.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { calendarDay, readCalendarOf } from './calendar-view.js';

type NewDays = RouteInput<typeof addClosedDays>['body'];
type DayChange = RouteInput<typeof changeCalendarDay>['body'];
type TimeChange = RouteInput<typeof changeDigestTime>['body'];

const STALE = { kind: 'stale', currentVersion: 0, conflicts: [] } as const;

/** Two administrators, or two tabs, take turns here. */
const takeTurn = statement('calendar_turn', `SELECT pg_advisory_xact_lock(hashtextextended('calendar:' || $1, 0))`);
const insertDays = statement(
  'calendar_insert_days',
  `INSERT INTO closed_days (municipality_id, day, kind, name) SELECT $1, day, $3, $4 FROM unnest($2::date[]) AS day`,
);
const renameDay = statement('calendar_rename_day', `UPDATE closed_days SET name = $3 WHERE municipality_id = $1 AND day = $2`);
const deleteDay = statement('calendar_delete_day', `DELETE FROM closed_days WHERE municipality_id = $1 AND day = $2`);
const setTime = statement(
  'calendar_set_time',
  `INSERT INTO digest_times (municipality_id, digest_at) VALUES ($1, $2)
   ON CONFLICT (municipality_id) DO UPDATE SET digest_at = excluded.digest_at`,
);

/**
 * 閉庁日: the days on which a municipality's offices are closed beyond the law, or open on a national holiday, and when its
 * digests go out. Due dates stay where they are; reminders and closings go by the calendar as it is on their day.
 */
@Injectable()
export class CalendarSettings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  read(person: SignedIn, fiscalYear: FiscalYear = fiscalYearOf(this.clock.today())): Promise<Outcome<Calendar>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Calendar>> => {
      return administersMunicipality(person) ? ok(await readCalendarOf(tx, fiscalYear)) : NOT_FOUND;
    });
  }

  add(person: SignedIn, { from, to: typedTo, name: typedName }: NewDays): Promise<Outcome<RouteResponse<typeof addClosedDays>>> {
    const [to, name] = [typedTo === '' ? from : typedTo, typedName.trim()];
    return this.change(person, async (tx) => {
      const refusals = [...stretchRefusals(from, to), ...nameRefusals(name)];
      if (refusals.length > 0) return refused(refusals);
      const own = await readOwnDays(tx, from, to);
      const closed = closedDays(own);
      const wanted = daysBetween(from, to).filter((day) => isBusinessDay(day, closed));
      const there = own.some((day) => day.kind === 'added' && day.name === name);
      if (wanted.length === 0) return there ? ok({ added: 0 }) : refused([{ code: 'closedAnyway', from, to }]);
      // A holiday that was to be worked, and is not after all: the nation's name says enough.
      const worked = own.filter(({ kind, day }) => kind === 'worked' && wanted.includes(day)).map(({ day }) => day);
      for (const day of worked) await tx.query(deleteDay, [tx.municipalityId, day]);
      const days = wanted.filter((day) => !worked.includes(day));
      await tx.query(insertDays, [tx.municipalityId, days, 'added', name]);
      await this.note(tx, person, 'addClosedDays', { days: wanted, name });
      return ok({ added: wanted.length });
    });
  }

  changeDay(person: SignedIn, { day, seen, open, name: typed }: DayChange): Promise<Outcome<undefined>> {
    const name = typed.trim();
    return this.change(person, async (tx) => {
      const [own] = await readOwnDays(tx, day, day);
      const now = calendarDay(day, own);
      if (now?.kind !== seen.kind || (now.kind === 'added' && now.name.ja !== seen.name)) return STALE;
      const renames = now.kind === 'added' && !open;
      const refusals = renames ? nameRefusals(name) : [];
      if (refusals.length > 0) return refused(refusals);
      if (renames) await tx.query(renameDay, [tx.municipalityId, day, name]);
      else if (now.kind === 'national' && open) await tx.query(insertDays, [tx.municipalityId, [day], 'worked', '']);
      else if (now.kind !== 'national' && open === (now.kind === 'added')) await tx.query(deleteDay, [tx.municipalityId, day]);
      else return ok(undefined);
      await this.note(tx, person, 'changeCalendarDay', { day, from: seen, open, ...(renames ? { name } : {}) });
      return ok(undefined);
    });
  }

  changeTime(person: SignedIn, { seen, digestAt }: TimeChange): Promise<Outcome<undefined>> {
    return this.change(person, async (tx) => {
      const now = await readDigestTime(tx);
      if (now === digestAt) return ok(undefined);
      if (now !== seen) return STALE;
      await tx.query(setTime, [tx.municipalityId, digestAt]);
      await this.note(tx, person, 'changeDigestTime', { from: now, to: digestAt });
      return ok(undefined);
    });
  }

  private change<T>(person: SignedIn, work: (tx: TenantTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<T>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await tx.query(takeTurn, [tx.municipalityId]);
      return work(tx);
    });
  }

  private note(tx: TenantTransaction, person: SignedIn, action: string, payload: object): Promise<void> {
    const subject = { kind: 'municipality', id: tx.municipalityId } as const;
    return this.history.append(tx, { actor: asHistoryActor(person), subject, action, payload });
  }
}

function stretchRefusals(from: string, to: string): ApiRefusal[] {
  const refusals: ApiRefusal[] = [
    ...(isLocalDate(from) ? [] : [{ code: 'dayInvalid' as const, day: 'first' as const, found: from }]),
    ...(isLocalDate(to) || to === from ? [] : [{ code: 'dayInvalid' as const, day: 'last' as const, found: to }]),
  ];
  if (refusals.length > 0) return refusals;
  if (to < from) return [{ code: 'endBeforeStart', from, to }];
  if (to < addDays(from, MAX_DAYS_AT_ONCE)) return [];
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return [{ code: 'daysTooMany', days, max: MAX_DAYS_AT_ONCE }];
}

function nameRefusals(name: string): ApiRefusal[] {
  if (name === '') return [{ code: 'dayNameRequired' }];
  const length = textLength(name);
  return length > MAX_CLOSED_NAME ? [{ code: 'dayNameTooLong', length, max: MAX_CLOSED_NAME }] : [];
}

function daysBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
