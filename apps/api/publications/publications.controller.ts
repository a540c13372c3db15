import { Controller } from '@nestjs/common';
import { readReport, requestPublication, schedulePublication } from '#libs/contract/cycles.js';
import type { RouteInput } from '#libs/contract/route.js';
import { readPublicationChanges, withdrawPublication } from '#libs/contract/publications.js';
import { previewSheet } from '#libs/contract/sheet-preview.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { PreviewReport } from '#libs/features/publication/preview-report.js';
import { PreviewSheet } from '#libs/features/publication/preview-sheet.js';
import { ReadPublicationChanges } from '#libs/features/publication/read-publication-changes.js';
import { RequestPublication } from '#libs/features/publication/request-publication.js';
import { SchedulePublication } from '#libs/features/publication/schedule-publication.js';
import { WithdrawPublication } from '#libs/features/publication/withdraw-publication.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class PublicationsController {
  constructor(
    private readonly previewing: PreviewReport,
    private readonly previewingSheet: PreviewSheet,
    private readonly requesting: RequestPublication,
    private readonly scheduling: SchedulePublication,
    private readonly changes: ReadPublicationChanges,
    private readonly withdrawing: WithdrawPublication,
  ) {}

  @Handle(readReport)
  async preview(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof readReport>) {
    return valueOf(await this.previewing.read(person, params.cycleId));
  }

  @Handle(previewSheet)
  async previewSheet(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof previewSheet>) {
    return valueOf(await this.previewingSheet.read(person, params.sheetId));
  }

  @Handle(requestPublication)
  async request(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof requestPublication>) {
    return valueOf(await this.requesting.request(person, params.cycleId, body.version, body.note));
  }

  @Handle(schedulePublication)
  async schedule(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof schedulePublication>) {
    return valueOf(await this.scheduling.schedule(person, params.cycleId, body));
  }

  @Handle(readPublicationChanges)
  async readChanges(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof readPublicationChanges>) {
    return valueOf(await this.changes.read(person, params.cycleId, query.page));
  }

  @Handle(withdrawPublication)
  async withdraw(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof withdrawPublication>) {
    return valueOf(await this.withdrawing.withdraw(person, params.publicationId, body.version, body.reason));
  }
}
