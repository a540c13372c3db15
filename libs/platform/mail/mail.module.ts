import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { MailTransport, MailboxTransport } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

@Module({
  providers: [
    {
      provide: MailTransport,
      inject: [Config],
      useFactory: (config: Config): MailTransport =>
        config.smtpUrl === undefined ? new MailboxTransport() : new SmtpTransport(config.smtpUrl, config.mailFrom),
    },
  ],
  exports: [MailTransport],
})
export class MailModule {}
