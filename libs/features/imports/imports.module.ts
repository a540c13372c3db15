import { Module } from '@nestjs/common';
import { ExportPlanPack } from './export-plan-pack.js';
import { ImportPlanPack } from './import-plan-pack.js';
import { ImportUpload } from './upload/import-upload.js';

@Module({
  providers: [ImportPlanPack, ImportUpload, ExportPlanPack],
  exports: [ImportPlanPack, ImportUpload, ExportPlanPack],
})
export class ImportsModule {}
