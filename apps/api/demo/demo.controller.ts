import { Controller } from '@nestjs/common';
import { demoAccounts, moveClock, readClock } from '#libs/contract/demo.js';
import type { RouteInput } from '#libs/contract/route.js';
import { DemoAccounts } from '#libs/features/demo/demo-accounts.js';
import { DemoClock } from '#libs/features/demo/demo-clock.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';

/** What only the demo has. The access guard answers 404 for all of it elsewhere. */
@Controller()
export class DemoController {
  constructor(
    private readonly clock: Clock,
    private readonly demoAccounts: DemoAccounts,
    private readonly demoClock: DemoClock,
  ) {}

  @Handle(demoAccounts)
  accounts() {
    return this.demoAccounts.list();
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
