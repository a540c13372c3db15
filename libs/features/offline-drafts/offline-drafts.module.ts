import { Module } from '@nestjs/common';
import { SheetsModule } from '../sheets/sheets.module.js';
import { OfflineDrafts } from './offline-drafts.js';
import { UploadDrafts } from './upload-drafts.js';

@Module({
  imports: [SheetsModule],
  providers: [OfflineDrafts, UploadDrafts],
  exports: [OfflineDrafts, UploadDrafts],
})
export class OfflineDraftsModule {}
