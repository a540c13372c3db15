import { Controller } from '@nestjs/common';
import { readMailbox } from '#libs/contract/mailbox.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { Mailbox } from '#libs/features/notifications/mailbox.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { Person } from '../http/request-person.js';

@Controller()
export class MailboxController {
  constructor(private readonly mailbox: Mailbox) {}

  @Handle(readMailbox)
  read(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof readMailbox>) {
    return this.mailbox.read(person, query);
  }
}
