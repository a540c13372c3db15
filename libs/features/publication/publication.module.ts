import { Module } from '@nestjs/common';
import { BuildPublication } from './build-publication.js';
import { PreviewReport } from './preview-report.js';
import { PreviewSheet } from './preview-sheet.js';
import { PublicSite } from './public-site.js';
import { RequestPublication } from './request-publication.js';

@Module({
  providers: [BuildPublication, PreviewReport, PreviewSheet, PublicSite, RequestPublication],
  exports: [BuildPublication, PreviewReport, PreviewSheet, PublicSite, RequestPublication],
})
export class PublicationModule {}
