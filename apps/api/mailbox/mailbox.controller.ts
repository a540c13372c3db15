import { Controller } from '@nestjs/common';
import { readMailbox, resolveMail } from '#libs/contract/mailbox.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { Mailbox } from '#libs/features/notifications/mailbox.js';
import { ResolveMail } from '#libs/features/notifications/resolve-mail.js';
import { assertAdministersMunicipality } from '../http/assert-administers-municipality.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class MailboxController {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly resolving: ResolveMail,
  ) {}

  @Handle(readMailbox)
  read(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof readMailbox>) {
    return this.mailbox.read(person, query);
  }

  @Handle(resolveMail)
  async resolve(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof resolveMail>) {
    assertAdministersMunicipality(person);
    return valueOf(await this.resolving.resolve(person, params.mailId, body.decision));
  }
}
