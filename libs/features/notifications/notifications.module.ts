import { Module } from '@nestjs/common';
import { Config } from '#libs/platform/config/config.js';
import { MailModule } from '#libs/platform/mail/mail.module.js';
import type { JobFeature } from '#libs/platform/queue/job-feature.js';
import { AuditModule } from '../audit/audit.module.js';
import { AnnounceAdvanced } from './announce-advanced.js';
import { AnnounceClosing } from './announce-closing.js';
import { AnnounceCycle } from './announce-cycle.js';
import { AnnounceExtension } from './announce-extension.js';
import { AnnounceFailedPublication } from './announce-failed-publication.js';
import { AnnounceRefusal } from './announce-refusal.js';
import { AnnounceStage } from './announce-stage.js';
import { DeliverMail } from './deliver-mail.js';
import { LookUpMail } from './look-up-mail.js';
import { MailLedger } from './mail-ledger.js';
import { MailParts } from './mail-parts.js';
import { MailSettingsOfPeople } from './mail-settings.js';
import { MailSweep } from './mail-sweep.js';
import { MailTexts } from './mail-texts.js';
import { MunicipalityTexts } from './municipality-texts.js';
import { Mailbox } from './mailbox.js';
import { PersonalLinks } from './personal-links.js';
import { RemindNow } from './remind-now.js';
import { Remind } from './remind.js';
import { MailTemplates } from './templates/mail-templates.js';
import { RequestSignInLink } from './request-sign-in-link.js';
import { ResolveMail } from './resolve-mail.js';
import { SendInvitation } from './send-invitation.js';

const HANDLERS = [
  AnnounceCycle,
  AnnounceStage,
  AnnounceExtension,
  AnnounceClosing,
  AnnounceAdvanced,
  AnnounceRefusal,
  AnnounceFailedPublication,
  Remind,
  SendInvitation,
  DeliverMail,
  LookUpMail,
];

@Module({
  imports: [AuditModule, MailModule],
  providers: [
    { provide: MailTexts, inject: [Config], useFactory: (config: Config) => new MailTexts(config.publicUrl) },
    MunicipalityTexts,
    MailLedger,
    Mailbox,
    MailSweep,
    RemindNow,
    PersonalLinks,
    RequestSignInLink,
    ResolveMail,
    MailParts,
    MailSettingsOfPeople,
    MailTemplates,
    ...HANDLERS,
  ],
  exports: [
    Mailbox,
    MailSweep,
    RemindNow,
    RequestSignInLink,
    ResolveMail,
    MailParts,
    MailSettingsOfPeople,
    MailTemplates,
    ...HANDLERS,
  ],
})
export class NotificationsModule {}

export const NOTIFICATION_JOBS: JobFeature = { module: NotificationsModule, handlers: HANDLERS };
