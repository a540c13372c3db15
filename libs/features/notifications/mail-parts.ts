import { Injectable } from '@nestjs/common';
import type { readMail } from '#libs/contract/mail-templates.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { withoutSecretLinks } from './mail-texts.js';

type Parts = RouteResponse<typeof readMail>;

const read = statement(
  'mail_parts',
  `SELECT html, calendar, language, unsubscribe_url IS NOT NULL AS unsubscribable FROM mails WHERE municipality_id = $1 AND id = $2`,
);

/** One mail as its reader's program would show it. Links that are for its reader alone are left out. */
@Injectable()
export class MailParts {
  constructor(private readonly database: TenantDatabase) {}

  read({ municipalityId }: SignedIn, mailId: string): Promise<Outcome<Parts>> {
    return this.database.transaction(municipalityId, async (tx): Promise<Outcome<Parts>> => {
      const parts = await tx.one<Parts>(read, [municipalityId, mailId]);
      return parts ? ok({ ...parts, html: parts.html && withoutSecretLinks(parts.html) }) : NOT_FOUND;
    });
  }
}
