import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccountsModule } from '#libs/features/accounts/accounts.module.js';
import { AuditModule } from '#libs/features/audit/audit.module.js';
import { CyclesModule } from '#libs/features/cycles/cycles.module.js';
import { DemoModule } from '#libs/features/demo/demo.module.js';
import { ImportsModule } from '#libs/features/imports/imports.module.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { PlansModule } from '#libs/features/plans/plans.module.js';
import { PublicationModule } from '#libs/features/publication/publication.module.js';
import { ScheduledModule } from '#libs/features/scheduled/scheduled.module.js';
import { SheetsModule } from '#libs/features/sheets/sheets.module.js';
import { OutboxCounts } from '#libs/platform/outbox/outbox-counts.js';
import { CyclesController } from './cycles/cycles.controller.js';
import { OpeningController } from './cycles/opening.controller.js';
import { DemoController } from './demo/demo.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { HealthController } from './http/health.controller.js';
import { OpenApiController } from './http/openapi.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ImportsController } from './imports/imports.controller.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { OutboxController } from './outbox/outbox.controller.js';
import { ScheduledController } from './scheduled/scheduled.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { PublicationsController } from './publications/publications.controller.js';
import { SessionController } from './session/session.controller.js';
import { SheetsController } from './sheets/sheets.controller.js';
import { SiteController } from './site/site.controller.js';

@Module({
  imports: [
    AuditModule,
    AccountsModule,
    PlansModule,
    CyclesModule,
    SheetsModule,
    ScheduledModule,
    PublicationModule,
    NotificationsModule,
    ImportsModule,
    DemoModule,
  ],
  controllers: [
    SessionController,
    SheetsController,
    PlansController,
    CyclesController,
    OpeningController,
    ImportsController,
    PublicationsController,
    MailboxController,
    OutboxController,
    ScheduledController,
    DemoController,
    HealthController,
    OpenApiController,
    // Last: its addresses are patterns that would match anything.
    SiteController,
  ],
  providers: [
    OutboxCounts,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
