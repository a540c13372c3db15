import { Controller } from '@nestjs/common';
import {
  changeMailTemplate,
  listMailTemplates,
  previewMailTemplate,
  readMail,
  readMailTemplate,
} from '#libs/contract/mail-templates.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { MailParts } from '#libs/features/notifications/mail-parts.js';
import { MailTemplates } from '#libs/features/notifications/templates/mail-templates.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class MailTemplatesController {
  constructor(
    private readonly templates: MailTemplates,
    private readonly parts: MailParts,
  ) {}

  @Handle(listMailTemplates)
  async list(@Person() person: SignedIn) {
    return valueOf(await this.templates.list(person));
  }

  @Handle(readMailTemplate)
  async read(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof readMailTemplate>) {
    return valueOf(await this.templates.read(person, query));
  }

  @Handle(previewMailTemplate)
  async preview(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof previewMailTemplate>) {
    return valueOf(await this.templates.preview(person, body));
  }

  @Handle(changeMailTemplate)
  async change(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof changeMailTemplate>) {
    return valueOf(await this.templates.change(person, body));
  }

  @Handle(readMail)
  async readMail(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof readMail>) {
    return valueOf(await this.parts.read(person, params.mailId));
  }
}
