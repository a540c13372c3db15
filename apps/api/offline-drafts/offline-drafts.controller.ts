import { Controller } from '@nestjs/common';
import {
  applyOfflineDrafts,
  downloadOfflineDrafts,
  previewOfflineDrafts,
  readOfflineDrafts,
} from '#libs/contract/offline-drafts.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { OfflineDrafts } from '#libs/features/offline-drafts/offline-drafts.js';
import { UploadDrafts } from '#libs/features/offline-drafts/upload-drafts.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class OfflineDraftsController {
  constructor(
    private readonly drafts: OfflineDrafts,
    private readonly uploads: UploadDrafts,
  ) {}

  @Handle(readOfflineDrafts)
  async read(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof readOfflineDrafts>) {
    return valueOf(await this.drafts.read(person, params.cycleId));
  }

  @Handle(downloadOfflineDrafts)
  async download(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof downloadOfflineDrafts>) {
    return valueOf(await this.drafts.download(person, params.cycleId, query.locale));
  }

  @Handle(previewOfflineDrafts)
  async preview(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof previewOfflineDrafts>) {
    return valueOf(await this.uploads.preview(person, params.cycleId, body.workbook));
  }

  @Handle(applyOfflineDrafts)
  async apply(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof applyOfflineDrafts>) {
    return valueOf(await this.uploads.apply(person, params.cycleId, body));
  }
}
