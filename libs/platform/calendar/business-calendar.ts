import holidayJp from '@holiday-jp/holiday_jp';
import { Injectable } from '@nestjs/common';
import type { ClosedDays } from '#libs/domain/fiscal/business-day.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';

/** The national holidays of Japan, substitute holidays among them. */
@Injectable()
export class BusinessCalendar implements ClosedDays {
  private readonly holidays: ReadonlySet<LocalDate> = new Set(Object.keys(holidayJp.holidays));

  has(date: LocalDate): boolean {
    return this.holidays.has(date);
  }
}
