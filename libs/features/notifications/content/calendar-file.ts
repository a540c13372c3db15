import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';

/** A due date as an entry of its reader's calendar. */
export interface DueEvent {
  readonly uid: string;
  /** Of two entries with one uid the one with the greater number is the later state. */
  readonly sequence: number;
  readonly day: LocalDate;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

/** An iCalendar file (RFC 5545, RFC 5546 PUBLISH) with these whole days. `at`: when it is written. */
export function calendarFile(events: readonly DueEvent[], at: Date): string {
  const calendar = ical({ prodId: '//Nendo//Nendo//JA', method: ICalCalendarMethod.PUBLISH });
  for (const { uid, sequence, day, summary, description, url } of events) {
    calendar.createEvent({
      id: uid,
      sequence,
      allDay: true,
      // Without a zone: a zone would move the day by nine hours, and so to another one.
      start: new Date(`${day}T00:00:00Z`),
      stamp: at,
      summary,
      description,
      url,
      // Nobody is busy all of that day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
