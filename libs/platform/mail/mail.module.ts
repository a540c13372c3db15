import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { MailTransport, MailboxTransport } from './mail-transport.js';
import { ImapJournal } from './imap-journal.js';
import { NoJournal, SentMailLookUp } from './sent-mail-look-up.js';
import { SmtpTransport } from './smtp-transport.js';

@Module({
  providers: [
    {
      provide: MailTransport,
      inject: [Config],
      useFactory: (config: Config): MailTransport =>
        config.smtpUrl === undefined
          ? new MailboxTransport()
          : new SmtpTransport(config.smtpUrl, config.mailFrom, config.journalAddress),
    },
    {
      provide: SentMailLookUp,
      inject: [Config],
      useFactory: ({ journalImapUrl }: Config): SentMailLookUp =>
        journalImapUrl === undefined ? new NoJournal() : new ImapJournal(journalImapUrl),
    },
  ],
  exports: [MailTransport, SentMailLookUp],
})
export class MailModule {}
