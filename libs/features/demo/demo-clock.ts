import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, MovableClock } from '#libs/platform/clock/clock.js';
import { writeClockOffset } from '#libs/platform/clock/clock-offset.js';
import { Sessions } from '../accounts/sessions.js';
import { Sweep } from '../operations/sweep.js';

/** Moves the program's clock, in demo mode. */
@Injectable()
export class DemoClock {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly sweep: Sweep,
  ) {}

  /** What is due by then is done at once; whoever is signed in stays so. */
  async moveTo(instant: Date): Promise<void> {
    if (!(this.clock instanceof MovableClock)) throw new Error('the clock of this program cannot be moved');
    const moved = instant.getTime() - this.clock.now().getTime();
    await writeClockOffset(this.source, this.clock.moveTo(instant));
    await this.sessions.moveAll(moved);
    await this.sweep.run();
  }
}
