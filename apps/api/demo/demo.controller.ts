import { Controller } from '@nestjs/common';
import { demoAccounts, moveClock, readClock } from '#libs/contract/demo.js';
import type { RouteInput } from '#libs/contract/route.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { DemoClock } from '#libs/features/demo/demo-clock.js';
import { readDemoPeople } from '#libs/features/demo/demo-people.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';

/** What only the demo has. The access guard answers 404 for all of it elsewhere. */
@Controller()
export class DemoController {
  constructor(
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
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
    await this.demoClock.moveTo(new Date(body.now));
    return this.read();
  }
}
