import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccountsModule } from '#libs/features/accounts/accounts.module.js';
import { AuditModule } from '#libs/features/audit/audit.module.js';
import { CalendarModule } from '#libs/features/calendar/calendar.module.js';
import { CyclesModule } from '#libs/features/cycles/cycles.module.js';
import { DemoModule } from '#libs/features/demo/demo.module.js';
import { ImportsModule } from '#libs/features/imports/imports.module.js';
import { MeetingsModule } from '#libs/features/meetings/meetings.module.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { OfflineDraftsModule } from '#libs/features/offline-drafts/offline-drafts.module.js';
import { PeopleModule } from '#libs/features/people/people.module.js';
import { PlanRulesModule } from '#libs/features/plan-rules/plan-rules.module.js';
import { OrganizationModule } from '#libs/features/organization/organization.module.js';
import { PlansModule } from '#libs/features/plans/plans.module.js';
import { RegisterModule } from '#libs/features/register/register.module.js';
import { PublicationModule } from '#libs/features/publication/publication.module.js';
import { ScheduledModule } from '#libs/features/scheduled/scheduled.module.js';
import { SearchModule } from '#libs/features/search/search.module.js';
import { SheetsModule } from '#libs/features/sheets/sheets.module.js';
import { QueueModule } from '#libs/platform/queue/queue.module.js';
import { StaffingModule } from '#libs/features/staffing/staffing.module.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { BoardController } from './cycles/board.controller.js';
import { CyclesController } from './cycles/cycles.controller.js';
import { OpeningController } from './cycles/opening.controller.js';
import { DemoController } from './demo/demo.controller.js';
import { DepartmentsController } from './departments/departments.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { HealthController } from './http/health.controller.js';
import { OpenApiController } from './http/openapi.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ImportsController } from './imports/imports.controller.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { MailSettingsController } from './mail-settings/mail-settings.controller.js';
import { MailTemplatesController } from './mailbox/mail-templates.controller.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { OfflineDraftsController } from './offline-drafts/offline-drafts.controller.js';
import { ScheduledController } from './scheduled/scheduled.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PlanRulesController } from './plan-rules/plan-rules.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { ReadingController } from './reading/reading.controller.js';
import { RegisterController } from './register/register.controller.js';
import { PublicationsController } from './publications/publications.controller.js';
import { SearchController } from './search/search.controller.js';
import { SessionController } from './session/session.controller.js';
import { SignInLinksController } from './sign-in-links/sign-in-links.controller.js';
import { SheetVersionsController } from './sheets/sheet-versions.controller.js';
import { SheetsController } from './sheets/sheets.controller.js';
import { CompareController } from './site/compare.controller.js';
import { FeedsController } from './site/feeds.controller.js';
import { PublicationFilesController } from './site/publication-files.controller.js';
import { SchemasController } from './site/schemas.controller.js';
import { SiteController } from './site/site.controller.js';
import { StaffingController } from './staffing/staffing.controller.js';

@Module({
  imports: [
    AuditModule,
    AccountsModule,
    PlansModule,
    RegisterModule,
    PlanRulesModule,
    OrganizationModule,
    CalendarModule,
    CyclesModule,
    SheetsModule,
    MeetingsModule,
    SearchModule,
    ScheduledModule,
    PublicationModule,
    NotificationsModule,
    ImportsModule,
    QueueModule,
    OfflineDraftsModule,
    PeopleModule,
    StaffingModule,
    DemoModule,
  ],
  controllers: [
    SessionController,
    SheetsController,
    ReadingController,
    SignInLinksController,
    SheetVersionsController,
    SearchController,
    PlansController,
    RegisterController,
    PlanRulesController,
    CyclesController,
    BoardController,
    MeetingsController,
    OpeningController,
    ImportsController,
    OfflineDraftsController,
    InvitationsController,
    PeopleController,
    PublicationsController,
    MailboxController,
    MailTemplatesController,
    MailSettingsController,
    JobsController,
    ScheduledController,
    StaffingController,
    DepartmentsController,
    CalendarController,
    DemoController,
    HealthController,
    OpenApiController,
    SchemasController,
    // Last: their addresses are patterns that would match anything.
    FeedsController,
    CompareController,
    SiteController,
    PublicationFilesController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
