import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';

/** The one clock of the program. Nothing else asks the machine what time it is. */
export abstract class Clock {
  abstract now(): Date;

  today(): LocalDate {
    return localDateOf(this.now());
  }
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Demo and tests: runs on from wherever it was moved to. */
export class MovableClock extends Clock {
  constructor(private offsetMs = 0) {
    super();
  }

  override now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Returns the offset from the machine's clock in milliseconds, to be kept for the next start. */
  moveTo(instant: Date): number {
    this.offsetMs = instant.getTime() - Date.now();
    return this.offsetMs;
  }
}
