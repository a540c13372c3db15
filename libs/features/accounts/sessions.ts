import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { entersByLink } from '#libs/domain/access/outside.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { formatTenantToken, hashSecret, newTenantToken, parseTenantToken } from '#libs/platform/tokens/tenant-token.js';
import type { PersonRow } from './person.read.js';
import { PERSON_JOINS, personColumns, personOf } from './person.read.js';
import type { SignedIn } from './signed-in.js';

/** OWASP ASVS 5.0, V7: a session ends after this long without use, and after this long in any case. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 8;
/** One that a link in a mail has begun. */
export const BY_LINK_HOURS = 4;

const insertSession = statement(
  'session_insert',
  `INSERT INTO sessions (municipality_id, token_hash, account_id, created_at, last_used_at, sign_in_link_id)
   VALUES ($1, $2, $3, $4, $4, $5)`,
);
const deleteSession = statement(
  'session_delete',
  `DELETE FROM sessions WHERE municipality_id = $1 AND token_hash = $2`,
);
const deleteExpired = statement(
  'session_delete_expired',
  `DELETE FROM sessions WHERE municipality_id = $1 AND (last_used_at < $2 OR created_at < $3)`,
);

const moveSessions = statement(
  'session_move',
  `UPDATE sessions SET created_at = created_at + $2 * interval '1 millisecond',
     last_used_at = last_used_at + $2 * interval '1 millisecond'
   WHERE municipality_id = $1`,
);

/** Reads who it is and notes the use; the note is written at most once a minute, to keep reading cheap. */
const useSession = statement(
  'session_use',
  `WITH used AS (
     UPDATE sessions SET last_used_at = $3
     WHERE municipality_id = $1 AND token_hash = $2 AND last_used_at < $3::timestamptz - interval '1 minute'
       AND last_used_at > $4 AND created_at > $5
   )
   SELECT ${personColumns('$6')}, s.sign_in_link_id IS NOT NULL AS by_link
   FROM sessions s
   JOIN accounts a ON a.municipality_id = s.municipality_id AND a.id = s.account_id AND a.active
   ${PERSON_JOINS}
   WHERE s.municipality_id = $1 AND s.token_hash = $2 AND s.last_used_at > $4 AND s.created_at > $5
     AND (s.sign_in_link_id IS NULL OR s.created_at > $7)`,
);

interface SessionRow extends PersonRow {
  readonly by_link: boolean;
}

/** Sessions live on the server: a token is only a key to them, and ending one here ends it everywhere. */
@Injectable()
export class Sessions {
  constructor(
    private readonly clock: Clock,
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
  ) {}

  /** Returns the value for the cookie. `signInLinkId`: the link that begins it, instead of a password. */
  async begin(tx: TenantTransaction, accountId: string, signInLinkId: string | null = null): Promise<string> {
    const now = this.clock.now();
    const token = newTenantToken(tx.municipalityId);
    await tx.query(deleteExpired, [tx.municipalityId, idleLimit(now), hoursBefore(now, ABSOLUTE_HOURS)]);
    await tx.query(insertSession, [tx.municipalityId, hashSecret(token.secret), accountId, now, signInLinkId]);
    return formatTenantToken(token);
  }

  /** Who the cookie belongs to, or null when it is no live session's. */
  async find(cookie: string): Promise<SignedIn | null> {
    const token = parseTenantToken(cookie);
    if (!token) return null;
    return this.database.transaction(token.municipalityId, (tx) => this.use(tx, token.secret));
  }

  async use(tx: TenantTransaction, secret: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const row = await tx.one<SessionRow>(useSession, [
      tx.municipalityId,
      hashSecret(secret),
      now,
      idleLimit(now),
      hoursBefore(now, ABSOLUTE_HOURS),
      this.clock.today(),
      hoursBefore(now, BY_LINK_HOURS),
    ]);
    if (!row) return null;
    const person = { ...personOf(tx.municipalityId, row), byLink: row.by_link };
    // Whoever was given a role inside the town hall meanwhile comes in with a password.
    return person.byLink && !entersByLink(person) ? null : person;
  }

  async end(cookie: string): Promise<void> {
    const token = parseTenantToken(cookie);
    if (!token) return;
    await this.database.transaction(token.municipalityId, (tx) =>
      tx.query(deleteSession, [tx.municipalityId, hashSecret(token.secret)]),
    );
  }

  /** For a clock that was moved by so many milliseconds: sessions are as old as they were. */
  async moveAll(ms: number): Promise<void> {
    const municipalities: { id: string }[] = await this.source.query('SELECT id FROM municipalities');
    for (const { id } of municipalities) {
      await this.database.transaction(id, (tx) => tx.query(moveSessions, [id, Math.round(ms)]));
    }
  }
}

function idleLimit(now: Date): Date {
  return new Date(now.getTime() - IDLE_MINUTES * 60_000);
}

function hoursBefore(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * 3_600_000);
}
