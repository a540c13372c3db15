import { Module } from '@nestjs/common';
import { Config } from '#libs/platform/config/config.js';
import { MailModule } from '#libs/platform/mail/mail.module.js';
import type { JobFeature } from '#libs/platform/queue/job-feature.js';
import { AuditModule } from '../audit/audit.module.js';
import { AnnounceClosing } from './announce-closing.js';
import { AnnounceCycle } from './announce-cycle.js';
import { AnnounceExtension } from './announce-extension.js';
import { AnnounceRefusal } from './announce-refusal.js';
import { AnnounceStage } from './announce-stage.js';
import { DeliverMail } from './deliver-mail.js';
import { MailLedger } from './mail-ledger.js';
import { MailSweep } from './mail-sweep.js';
import { MailTexts } from './mail-texts.js';
import { Mailbox } from './mailbox.js';
import { RemindNow } from './remind-now.js';
import { Remind } from './remind.js';
import { ResolveMail } from './resolve-mail.js';
import { SendInvitation } from './send-invitation.js';

const HANDLERS = [
  AnnounceCycle,
  AnnounceStage,
  AnnounceExtension,
  AnnounceClosing,
  AnnounceRefusal,
  Remind,
  SendInvitation,
  DeliverMail,
];

@Module({
  imports: [AuditModule, MailModule],
  providers: [
    { provide: MailTexts, inject: [Config], useFactory: (config: Config) => new MailTexts(config.publicUrl) },
    MailLedger,
    Mailbox,
    MailSweep,
    RemindNow,
    ResolveMail,
    ...HANDLERS,
  ],
  exports: [Mailbox, MailSweep, RemindNow, ResolveMail, ...HANDLERS],
})
export class NotificationsModule {}

export const NOTIFICATION_JOBS: JobFeature = { module: NotificationsModule, handlers: HANDLERS };
