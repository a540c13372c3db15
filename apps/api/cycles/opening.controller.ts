import { Controller } from '@nestjs/common';
import { openCycle, previewMails, previewOpening, scheduleOpening } from '#libs/contract/opening.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { OpenCycle } from '#libs/features/cycles/open-cycle.js';
import { PreviewMails } from '#libs/features/cycles/preview-mails.js';
import { PreviewOpening } from '#libs/features/cycles/preview-opening.js';
import { ScheduleOpening } from '#libs/features/cycles/schedule-opening.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class OpeningController {
  constructor(
    private readonly previewing: PreviewOpening,
    private readonly mails: PreviewMails,
    private readonly opening: OpenCycle,
    private readonly scheduling: ScheduleOpening,
  ) {}

  @Handle(previewOpening)
  async preview(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof previewOpening>) {
    return valueOf(await this.previewing.preview(person, params.planId, query));
  }

  @Handle(previewMails)
  async previewMails(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof previewMails>) {
    return valueOf(await this.mails.preview(person, params.planId, body));
  }

  @Handle(openCycle)
  async open(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof openCycle>) {
    return valueOf(await this.opening.open(person, params.planId, body));
  }

  @Handle(scheduleOpening)
  async schedule(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof scheduleOpening>) {
    return valueOf(await this.scheduling.schedule(person, params.planId, body));
  }
}
