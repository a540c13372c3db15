import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Recipient } from './mail-ledger.js';
import { MailTexts } from './mail-texts.js';
import { readTemplates, templateFor } from './templates/read-templates.js';

type Reader = Pick<Recipient, 'language'>;

/** The mails as a municipality words them, in the language of whoever reads them. */
@Injectable()
export class MunicipalityTexts {
  constructor(private readonly texts: MailTexts) {}

  /** Reads the templates once, for all mails of a transaction. */
  async of(tx: TenantTransaction): Promise<(reader: Reader) => MailTexts> {
    const templates = await readTemplates(tx);
    const inLanguage = (language: Reader['language']) =>
      this.texts.in(language, (kind) => templateFor(templates, kind, language));
    const both = { ja: inLanguage('ja'), en: inLanguage('en') };
    return ({ language }) => both[language];
  }
}
