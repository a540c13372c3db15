import { Controller } from '@nestjs/common';
import { addClosedDays, changeCalendarDay, changeDigestTime, readCalendar } from '#libs/contract/calendar.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { CalendarSettings } from '#libs/features/calendar/calendar-settings.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarSettings) {}

  @Handle(readCalendar)
  async read(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof readCalendar>) {
    return valueOf(await this.calendar.read(person, query.fiscalYear));
  }

  @Handle(addClosedDays)
  async add(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof addClosedDays>) {
    return valueOf(await this.calendar.add(person, body));
  }

  @Handle(changeCalendarDay)
  async changeDay(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof changeCalendarDay>) {
    return valueOf(await this.calendar.changeDay(person, body));
  }

  @Handle(changeDigestTime)
  async changeTime(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof changeDigestTime>) {
    return valueOf(await this.calendar.changeTime(person, body));
  }
}
