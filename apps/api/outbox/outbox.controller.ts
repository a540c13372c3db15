import { Controller } from '@nestjs/common';
import { readOutbox } from '#libs/contract/outbox.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { OutboxCounts } from '#libs/platform/outbox/outbox-counts.js';
import { Handle } from '../http/handle.js';
import { Person } from '../http/request-person.js';

@Controller()
export class OutboxController {
  constructor(private readonly counts: OutboxCounts) {}

  @Handle(readOutbox)
  read(@Person() person: SignedIn) {
    return this.counts.read(person.municipalityId);
  }
}
