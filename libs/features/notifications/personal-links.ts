import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { linkExpiry } from '#libs/domain/access/link-expiry.js';
import { entersByLink } from '#libs/domain/access/outside.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { formatTenantToken, hashSecret, newTenantToken } from '#libs/platform/tokens/tenant-token.js';
import { readPerson } from '../accounts/person.read.js';
import { DUE_ON, JOIN_DEADLINE } from '../sheets/due-on.read.js';
import { MailTexts } from './mail-texts.js';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Links that have long been dead are not kept. */
const KEPT_DEAD_MS = 24 * 3_600_000;

const readLastDue = statement(
  'sign_in_link_due',
  `SELECT max(${DUE_ON})::text AS "dueOn" FROM sheets s ${JOIN_DEADLINE} WHERE s.municipality_id = $1 AND s.id = ANY ($2::uuid[])`,
);
const insertLink = statement(
  'sign_in_link_insert',
  `INSERT INTO sign_in_links (municipality_id, id, account_id, token_hash, created_at, expires_at, presses_since)
   VALUES ($1, $2, $3, $4, $5, $6, $5)`,
);
const deleteDead = statement('sign_in_links_delete_dead', `DELETE FROM sign_in_links WHERE municipality_id = $1 AND expires_at < $2`);

/** A mail as the ledger holds it, with addresses that serve whoever has signed in. */
interface WrittenMail {
  readonly recipientId: string;
  readonly language: Locale;
  readonly body: string;
}

/**
 * For people from outside, the addresses in a mail become links by which they sign in. That is done when the mail leaves,
 * anew for each attempt: the ledger never holds a token, and whoever reads it could not enter in another's name.
 */
@Injectable()
export class PersonalLinks {
  private readonly application: string;
  private readonly addresses: RegExp;

  constructor(
    config: Config,
    private readonly clock: Clock,
    private readonly texts: MailTexts,
  ) {
    this.application = `${config.publicUrl.replace(/\/+$/, '')}/app`;
    const escaped = this.application.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    this.addresses = new RegExp(`${escaped}/(?:sheets/(${UUID})|reading(?![\\w/]))`, 'g');
  }

  /** What turns the mail's text, in whatever form it is sent, into that of its recipient: for the staff, nothing. */
  async of(tx: TenantTransaction, mail: WrittenMail): Promise<(text: string) => string> {
    const found = [...mail.body.matchAll(this.addresses)];
    const person = found.length > 0 ? await readPerson(tx, mail.recipientId, this.clock.today()) : undefined;
    if (!person || !entersByLink(person)) return (text) => text;
    const token = await this.make(tx, person.accountId, found.flatMap(([, sheetId]) => sheetId ?? []));
    const texts = this.texts.in(mail.language);
    return (text) => texts.withPersonalNote(text.replace(this.addresses, (_, sheetId?: string) => this.entering(token, sheetId)));
  }

  /** What is behind the # reaches no server and no log. */
  private entering(token: string, sheetId: string | undefined): string {
    return `${this.application}/enter#${token}${sheetId === undefined ? '' : `/${sheetId}`}`;
  }

  private async make(tx: TenantTransaction, accountId: string, sheetIds: readonly string[]): Promise<string> {
    const now = this.clock.now();
    const token = newTenantToken(tx.municipalityId);
    const due = await tx.one<{ dueOn: LocalDate | null }>(readLastDue, [tx.municipalityId, sheetIds]);
    await tx.query(deleteDead, [tx.municipalityId, new Date(now.getTime() - KEPT_DEAD_MS)]);
    await tx.query(insertLink, [
      tx.municipalityId,
      randomUUID(),
      accountId,
      hashSecret(token.secret),
      now,
      linkExpiry(now, due?.dueOn ?? null),
    ]);
    return formatTenantToken(token);
  }
}
