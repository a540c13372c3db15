import { Controller } from '@nestjs/common';
import { applyImport, exportPlan, previewImport } from '#libs/contract/imports.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { ExportPlanPack } from '#libs/features/imports/export-plan-pack.js';
import { ImportUpload } from '#libs/features/imports/upload/import-upload.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly uploads: ImportUpload,
    private readonly packs: ExportPlanPack,
  ) {}

  @Handle(previewImport)
  async preview(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof previewImport>) {
    return valueOf(await this.uploads.preview(person, body.files));
  }

  @Handle(applyImport)
  async apply(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof applyImport>) {
    return valueOf(await this.uploads.apply(person, body.files, body.fingerprint));
  }

  @Handle(exportPlan)
  async export(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof exportPlan>) {
    return valueOf(await this.packs.file(person, params.planId, query.container));
  }
}
