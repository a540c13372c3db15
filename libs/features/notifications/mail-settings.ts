import { Injectable } from '@nestjs/common';
import type { MailSettings, readUnsubscription } from '#libs/contract/mail-settings.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { hashSecret, parseTenantToken } from '#libs/platform/tokens/tenant-token.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import type { HistoryActor } from '../audit/history.js';
import { History } from '../audit/history.js';

type Unsubscription = NonNullable<RouteResponse<typeof readUnsubscription>['unsubscription']>;

interface Subscriber extends Unsubscription {
  readonly accountId: string;
  readonly municipality: LocalizedText;
}

const read = statement(
  'mail_settings_read',
  `SELECT mail_language AS language, digests FROM accounts WHERE municipality_id = $1 AND id = $2`,
);
const lock = statement(
  'mail_settings_lock',
  `SELECT mail_language AS language, digests FROM accounts WHERE municipality_id = $1 AND id = $2 FOR UPDATE`,
);
const write = statement(
  'mail_settings_write',
  `UPDATE accounts SET mail_language = $3, digests = $4 WHERE municipality_id = $1 AND id = $2`,
);
const readSubscriber = statement(
  'mail_subscriber',
  `SELECT a.id AS "accountId", a.name, a.email, a.digests, t.name AS municipality
   FROM mails m
   JOIN accounts a ON a.municipality_id = m.municipality_id AND a.id = m.recipient_id AND a.active
   JOIN municipalities t ON t.id = m.municipality_id
   WHERE m.municipality_id = $1 AND m.unsubscribe_hash = $2`,
);

/** How somebody is mailed: chosen by the person, or, for the digests, by whoever holds the link of one. */
@Injectable()
export class MailSettingsOfPeople {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: History,
  ) {}

  read({ municipalityId, accountId }: SignedIn): Promise<MailSettings> {
    return this.database.transaction(municipalityId, async (tx) => (await tx.one<MailSettings>(read, [municipalityId, accountId]))!);
  }

  change(person: SignedIn, wanted: MailSettings): Promise<void> {
    return this.database.transaction(person.municipalityId, (tx) =>
      this.write(tx, asHistoryActor(person), person.accountId, 'changeMailSettings', () => wanted),
    );
  }

  /** null for what is no link of ours. */
  async readUnsubscription(token: string): Promise<Unsubscription | null> {
    const { accountId, ...unsubscription } = (await this.find(token)) ?? { accountId: null };
    return accountId === null ? null : (unsubscription as Unsubscription);
  }

  /** Pressed again: nothing more happens. Whoever wants the digests back says so in the settings. */
  async unsubscribe(token: string): Promise<Outcome<undefined>> {
    const subscriber = await this.find(token);
    if (!subscriber) return NOT_FOUND;
    const { accountId: id, name } = subscriber;
    await this.database.transaction(parseTenantToken(token)!.municipalityId, (tx) =>
      this.write(tx, { kind: 'account', id, name }, id, 'unsubscribe', (before) => ({ ...before, digests: false })),
    );
    return ok(undefined);
  }

  private async find(text: string): Promise<Subscriber | undefined> {
    const token = parseTenantToken(text);
    if (!token) return undefined;
    const { municipalityId, secret } = token;
    return this.database.transaction(municipalityId, (tx) =>
      tx.one<Subscriber>(readSubscriber, [municipalityId, hashSecret(secret)]),
    );
  }

  private async write(
    tx: TenantTransaction,
    actor: HistoryActor,
    accountId: string,
    action: string,
    change: (before: MailSettings) => MailSettings,
  ): Promise<void> {
    const before = (await tx.one<MailSettings>(lock, [tx.municipalityId, accountId]))!;
    const after = change(before);
    if (after.language === before.language && after.digests === before.digests) return;
    await tx.query(write, [tx.municipalityId, accountId, after.language, after.digests]);
    await this.history.append(tx, { actor, subject: { kind: 'account', id: accountId }, action, payload: { from: before, to: after } });
  }
}
