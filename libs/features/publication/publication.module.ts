import { Module } from '@nestjs/common';
import { BuildPublication } from './build-publication.js';
import { FailPublication } from './fail-publication.js';
import { PreviewReport } from './preview-report.js';
import { PreviewSheet } from './preview-sheet.js';
import { PublicSite } from './public-site.js';
import { PublicFeeds } from './public/public-feeds.js';
import { PublicMunicipalities } from './public/public-municipalities.js';
import { PublicPlans } from './public/public-plans.js';
import { PublicSearch } from './public/public-search.js';
import { PublicSitemap } from './public/public-sitemap.js';
import { PublicationSweep } from './publication-sweep.js';
import { PublishedReports } from './public/published-reports.js';
import { PublishScheduled } from './publish-scheduled.js';
import { ReadPublicationChanges } from './read-publication-changes.js';
import { RequestPublication } from './request-publication.js';
import { SchedulePublication } from './schedule-publication.js';
import { WithdrawPublication } from './withdraw-publication.js';

const USE_CASES = [
  BuildPublication,
  FailPublication,
  PreviewReport,
  PreviewSheet,
  PublicFeeds,
  PublicMunicipalities,
  PublicPlans,
  PublicSearch,
  PublicSite,
  PublicSitemap,
  PublicationSweep,
  PublishedReports,
  PublishScheduled,
  ReadPublicationChanges,
  RequestPublication,
  SchedulePublication,
  WithdrawPublication,
];

@Module({
  providers: USE_CASES,
  exports: USE_CASES,
})
export class PublicationModule {}
