import { Controller } from '@nestjs/common';
import { changeMailSettings, readMailSettings, readUnsubscription, unsubscribe } from '#libs/contract/mail-settings.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { MailSettingsOfPeople } from '#libs/features/notifications/mail-settings.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class MailSettingsController {
  constructor(private readonly settings: MailSettingsOfPeople) {}

  @Handle(readMailSettings)
  read(@Person() person: SignedIn) {
    return this.settings.read(person);
  }

  @Handle(changeMailSettings)
  change(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof changeMailSettings>) {
    return this.settings.change(person, body);
  }

  @Handle(readUnsubscription)
  async readUnsubscription(@Input() { body }: RouteInput<typeof readUnsubscription>) {
    return { unsubscription: await this.settings.readUnsubscription(body.token) };
  }

  @Handle(unsubscribe)
  async unsubscribe(@Input() { body }: RouteInput<typeof unsubscribe>) {
    return valueOf(await this.settings.unsubscribe(body.token));
  }
}
