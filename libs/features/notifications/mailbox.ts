import { Injectable } from '@nestjs/common';
import { PAGE_SIZE } from '#libs/contract/common.js';
import type { readMailbox } from '#libs/contract/mailbox.js';
import { MAIL_KINDS } from '#libs/contract/mailbox.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import type { LookUp } from '#libs/domain/mail/after-look-up.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { MailTransport } from '#libs/platform/mail/mail-transport.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { MailKind, MailStatus } from './mail-ledger.js';
import { withoutSecretLinks } from './mail-texts.js';

/** A part of a name or address is enough, in either case. */
const TO = `($2::text IS NULL OR strpos(lower(recipient_email || ' ' || recipient_name), lower($2)) > 0)`;

const readRows = statement(
  'mailbox_rows',
  `SELECT id, kind, recipient_name, recipient_email, subject, body, status, attempts, last_error, created_at, sent_at,
     next_attempt_at, next_look_up_at, look_up, language
   FROM mails WHERE municipality_id = $1 AND ${TO} AND ($3::text IS NULL OR kind = $3)
   ORDER BY created_at DESC, id LIMIT ${PAGE_SIZE} OFFSET $4`,
);
const readCounts = statement(
  'mailbox_counts',
  `SELECT kind, count(*)::int AS count FROM mails WHERE municipality_id = $1 AND ${TO} GROUP BY kind`,
);

interface MailboxRow {
  readonly id: string;
  readonly kind: MailKind;
  readonly recipient_name: string;
  readonly recipient_email: string;
  readonly subject: string;
  readonly body: string;
  readonly status: MailStatus;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly next_attempt_at: Date | null;
  readonly next_look_up_at: Date | null;
  readonly look_up: LookUp | null;
  readonly language: Locale;
}

type Response = RouteResponse<typeof readMailbox>;

/** Who looks, and what this person may see. */
type Reader = Pick<SignedIn, 'municipalityId' | 'grants'>;

/** The mail ledger as the mailbox page shows it. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly database: TenantDatabase,
    private readonly transport: MailTransport,
  ) {}

  /** The counts say how many there are of each kind to whom the filter lets through, whichever kind is shown. */
  async read(reader: Reader, query: RouteInput<typeof readMailbox>['query']): Promise<Response> {
    const { municipalityId } = reader;
    const { page, kind } = query;
    const to = query.to?.trim() || null;
    return this.database.transaction(municipalityId, async (tx) => {
      const rows = await tx.query<MailboxRow>(readRows, [municipalityId, to, kind ?? null, (page - 1) * PAGE_SIZE]);
      const counted = await tx.query<{ kind: MailKind; count: number }>(readCounts, [municipalityId, to]);
      const counts = MAIL_KINDS.map((name) => ({ kind: name, count: counted.find((row) => row.kind === name)?.count ?? 0 }));
      const total = counts.filter((row) => kind === undefined || row.kind === kind).reduce((sum, row) => sum + row.count, 0);
      const shown = this.showsLinks(reader) ? rows : rows.map((row) => ({ ...row, body: withoutSecretLinks(row.body) }));
      return { rows: shown.map(mailOf), total, page, pageSize: PAGE_SIZE, counts, transport: this.transport.kind };
    });
  }

  /** Whoever has the link of an invitation is that person: where mails leave the program, it is for their reader alone. */
  private showsLinks(reader: Reader): boolean {
    return this.transport.kind === 'mailbox' && administersMunicipality(reader);
  }
}

function mailOf(row: MailboxRow): Response['rows'][number] {
  return {
    id: row.id,
    kind: row.kind,
    to: { name: row.recipient_name, email: row.recipient_email },
    subject: row.subject,
    body: row.body,
    status: row.status,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
    nextLookUpAt: row.next_look_up_at?.toISOString() ?? null,
    lookUp: row.look_up,
    language: row.language,
  };
}
