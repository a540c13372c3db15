import { CyclesModule } from '#libs/features/cycles/cycles.module.js';
import { OpenScheduledCycle } from '#libs/features/cycles/open-scheduled-cycle.js';
import { NOTIFICATION_JOBS } from '#libs/features/notifications/notifications.module.js';
import { ApplyReorganisation } from '#libs/features/organization/apply-reorganisation.js';
import { OrganizationModule } from '#libs/features/organization/organization.module.js';
import { BuildPublication } from '#libs/features/publication/build-publication.js';
import { PublishScheduled } from '#libs/features/publication/publish-scheduled.js';
import { PublicationModule } from '#libs/features/publication/publication.module.js';
import { StaffingModule } from '#libs/features/staffing/staffing.module.js';
import { ApplyPlannedTransfers } from '#libs/features/staffing/transfers/apply-planned-transfers.js';
import { CloseStage } from '#libs/features/sheets/close-stage.js';
import { SheetsModule } from '#libs/features/sheets/sheets.module.js';
import type { JobFeature } from '#libs/platform/queue/job-feature.js';

/** Every job of the program has its handler in one of these. */
export const JOB_FEATURES: readonly JobFeature[] = [
  NOTIFICATION_JOBS,
  { module: CyclesModule, handlers: [OpenScheduledCycle] },
  { module: StaffingModule, handlers: [ApplyPlannedTransfers] },
  { module: OrganizationModule, handlers: [ApplyReorganisation] },
  { module: SheetsModule, handlers: [CloseStage] },
  { module: PublicationModule, handlers: [BuildPublication, PublishScheduled] },
];
