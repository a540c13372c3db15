import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { demoAccounts, moveClock, readClock } from '#libs/contract/demo.js';
import type { RouteInput } from '#libs/contract/route.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { readDemoPeople } from '#libs/features/demo/demo-people.js';
import { Sweep } from '#libs/features/notifications/sweep.js';
import { Clock, MovableClock } from '#libs/platform/clock/clock.js';
import { writeClockOffset } from '#libs/platform/clock/clock-offset.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { ProblemError } from '../http/problem-error.js';

/** What only the demo has. The access guard answers 404 for all of it elsewhere. */
@Controller()
export class DemoController {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly sweep: Sweep,
  ) {}

  @Handle(demoAccounts)
  async accounts() {
    const people = await readDemoPeople();
    return { accounts: people.map((person) => ({ ...person, password: DEMO_PASSWORD })) };
  }

  @Handle(readClock)
  read() {
    return { now: this.clock.now().toISOString() };
  }

  @Handle(moveClock)
  async move(@Input() { body }: RouteInput<typeof moveClock>) {
    if (!(this.clock instanceof MovableClock)) throw new ProblemError('notFound');
    await writeClockOffset(this.source, this.clock.moveTo(new Date(body.now)));
    await this.sweep.run();
    return this.read();
  }
}
