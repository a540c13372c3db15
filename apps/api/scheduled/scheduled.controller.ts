import { Controller } from '@nestjs/common';
import type { RouteInput } from '#libs/contract/route.js';
import { cancelScheduledAction, listScheduledActions } from '#libs/contract/scheduled.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { ScheduledList } from '#libs/features/scheduled/scheduled-list.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class ScheduledController {
  constructor(private readonly list: ScheduledList) {}

  @Handle(listScheduledActions)
  read(@Person() person: SignedIn) {
    return this.list.read(person);
  }

  @Handle(cancelScheduledAction)
  async cancel(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof cancelScheduledAction>) {
    return valueOf(await this.list.cancel(person, params.scheduledActionId));
  }
}
