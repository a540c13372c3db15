import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { entersByLink } from '#libs/domain/access/outside.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { readPerson } from '../accounts/person.read.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { Sender } from './mail-context.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';

/** So many an hour, and one a minute: a double press is one mail, and nobody fills another's mailbox. */
const MAILS_AN_HOUR = 3;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Whoever asks twice at once waits for the first. */
const lockAccount = statement('sign_in_link_account', `SELECT id, mail_language AS language FROM accounts WHERE municipality_id = $1 AND email = $2 AND active FOR UPDATE`);
const countMails = statement(
  'sign_in_link_mails',
  `SELECT count(*)::int AS "inHour", count(*) FILTER (WHERE created_at > $4)::int AS "inMinute"
   FROM mails WHERE municipality_id = $1 AND kind = 'signInLink' AND recipient_id = $2 AND created_at > $3`,
);
/** Signed by the division of a plan that the person comments on. */
const readSender = statement(
  'sign_in_link_sender',
  `SELECT m.name AS municipality, p.contact FROM plans p JOIN municipalities m ON m.id = p.municipality_id
   WHERE p.municipality_id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY ($2)) ORDER BY p.key LIMIT 1`,
);

/** A new link for somebody whose old one has died. Nobody learns from the answer whether an address is known. */
@Injectable()
export class RequestSignInLink {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
    private readonly clock: Clock,
  ) {}

  /** Writes the mails; the links in them are made when they are sent. */
  async ask(email: string): Promise<void> {
    const address = email.trim().toLowerCase();
    const found: { id: string }[] = await this.source.query('SELECT directory.municipalities_of_email($1) AS id', [address]);
    for (const { id } of found) await this.database.transaction(id, (tx) => this.askIn(tx, address));
  }

  private async askIn(tx: TenantTransaction, address: string): Promise<void> {
    const account = await tx.one<{ id: string; language: Locale }>(lockAccount, [tx.municipalityId, address]);
    const person = account && (await readPerson(tx, account.id, this.clock.today()));
    if (!account || !person || !entersByLink(person) || (await this.hasEnough(tx, person.accountId))) return;
    const sender = await this.senderOf(tx, person);
    if (!sender) return;
    const recipient = { id: person.accountId, name: person.name, email: person.email, language: account.language };
    const texts = await this.texts.of(tx);
    await this.ledger.add(tx, [
      {
        recipient,
        aboutId: randomUUID(),
        round: 0,
        stage: '',
        day: this.clock.today(),
        ...texts(recipient).write('signInLink', person.name, { sender }),
      },
    ]);
  }

  private async hasEnough(tx: TenantTransaction, accountId: string): Promise<boolean> {
    const before = (ms: number) => new Date(this.clock.now().getTime() - ms);
    const mails = await tx.one<{ inHour: number; inMinute: number }>(countMails, [
      tx.municipalityId,
      accountId,
      before(HOUR_MS),
      before(MINUTE_MS),
    ]);
    return mails!.inHour >= MAILS_AN_HOUR || mails!.inMinute > 0;
  }

  private senderOf(tx: TenantTransaction, { grants }: SignedIn): Promise<Sender | undefined> {
    const plans = grants.map(({ planId }) => planId);
    return tx.one<Sender>(readSender, [tx.municipalityId, plans.includes(null) ? null : plans]);
  }
}
