import { MovableClock } from '#libs/platform/clock/clock.js';

/** An instant by the clock on the office wall: tokyo('2020-05-15 09:00'). */
export function tokyo(dateAndTime: string): Date {
  return new Date(`${dateAndTime.replace(' ', 'T')}+09:00`);
}

/** A clock that was set to an instant in Asia/Tokyo, and runs on from there. */
export function clockAt(dateAndTime: string): MovableClock {
  const clock = new MovableClock();
  clock.moveTo(tokyo(dateAndTime));
  return clock;
}

export function advance(clock: MovableClock, by: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void {
  const minutes = ((by.days ?? 0) * 24 + (by.hours ?? 0)) * 60 + (by.minutes ?? 0);
  clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000));
}
