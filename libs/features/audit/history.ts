import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** Who changed something: a person, a job by its name, or somebody at the command line. */
export interface HistoryActor {
  readonly kind: 'account' | 'job' | 'command-line';
  readonly id: string;
  readonly name: string;
}

export interface HistoryEvent {
  readonly actor: HistoryActor;
  readonly subject: {
    readonly kind: 'sheet' | 'cycle' | 'plan' | 'publication' | 'mail' | 'account' | 'committee' | 'municipality' | 'organization' | 'scheduledAction'
      | 'remark';
    readonly id: string;
  };
  readonly action: string;
  /** Plain JSON: what from, what to. */
  readonly payload: object;
}

export interface ChainLink {
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Before the first entry. */
const GENESIS = Buffer.alloc(32);

const lockChain = statement('history_lock', `SELECT pg_advisory_xact_lock(hashtextextended('history:' || $1, 0))`);
const readHead = statement(
  'history_head',
  `SELECT seq, hash FROM history_entries WHERE municipality_id = $1 ORDER BY seq DESC LIMIT 1`,
);
const readLink = statement(
  'history_link',
  `SELECT seq, hash FROM history_entries
   WHERE municipality_id = $1 AND subject_id = $2 AND action = $3 ORDER BY seq DESC LIMIT 1`,
);
const insertEntry = statement(
  'history_insert',
  `INSERT INTO history_entries (municipality_id, seq, at, actor_kind, actor_id, actor_name, subject_kind, subject_id,
     action, payload, previous_hash, hash)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const readEntries = statement(
  'history_walk',
  `SELECT seq, at, actor_kind, actor_id, actor_name, subject_kind, subject_id, action, payload, previous_hash, hash
   FROM history_entries WHERE municipality_id = $1 AND ($2::bigint IS NULL OR seq > $2) ORDER BY seq LIMIT 1000`,
);

interface EntryRow {
  readonly seq: string;
  readonly at: Date;
  readonly actor_kind: HistoryActor['kind'];
  readonly actor_id: string;
  readonly actor_name: string;
  readonly subject_kind: HistoryEvent['subject']['kind'];
  readonly subject_id: string;
  readonly action: string;
  readonly payload: object;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

/**
 * The append-only history. Each row carries sha256(hash of the row before ‖ its own canonical JSON, RFC 8785), and the
 * rows of a municipality are numbered without gaps, so that a changed, missing or inserted row shows.
 */
@Injectable()
export class History {
  constructor(private readonly clock: Clock) {}

  /** To be the last thing in a transaction, because the chain's lock is held until it ends. */
  async append(tx: TenantTransaction, event: HistoryEvent): Promise<void> {
    await tx.query(lockChain, [tx.municipalityId]);
    const head = await tx.one<{ seq: string; hash: Buffer }>(readHead, [tx.municipalityId]);
    const seq = Number(head?.seq ?? 0) + 1;
    const previous = head?.hash ?? GENESIS;
    const at = this.clock.now().toISOString();
    const hash = linkHash(previous, tx.municipalityId, seq, at, event);
    await tx.query(insertEntry, [
      tx.municipalityId,
      seq,
      at,
      event.actor.kind,
      event.actor.id,
      event.actor.name,
      event.subject.kind,
      event.subject.id,
      event.action,
      JSON.stringify(event.payload),
      previous,
      hash,
    ]);
  }

  /** The link that records an action on a subject: it stands for everything that happened before it. */
  async linkOf(tx: TenantTransaction, subjectId: string, action: string): Promise<ChainLink | null> {
    const row = await tx.one<{ seq: string; hash: Buffer }>(readLink, [tx.municipalityId, subjectId, action]);
    return row ? { seq: Number(row.seq), hash: row.hash.toString('hex') } : null;
  }

  /** Walks the whole chain. Returns the number of entries, and the first one that does not fit, if any. */
  async verify(tx: TenantTransaction): Promise<{ readonly entries: number; readonly brokenAt: number | null }> {
    let previous: Buffer = GENESIS;
    let seq = 0;
    for (;;) {
      const rows = await tx.query<EntryRow>(readEntries, [tx.municipalityId, seq === 0 ? null : seq]);
      if (rows.length === 0) return { entries: seq, brokenAt: null };
      for (const row of rows) {
        const expected = linkHash(previous, tx.municipalityId, seq + 1, row.at.toISOString(), {
          actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
          subject: { kind: row.subject_kind, id: row.subject_id },
          action: row.action,
          payload: row.payload,
        });
        const fits = Number(row.seq) === seq + 1 && row.previous_hash.equals(previous) && row.hash.equals(expected);
        if (!fits) return { entries: seq, brokenAt: Number(row.seq) };
        previous = row.hash;
        seq += 1;
      }
    }
  }
}

function linkHash(previous: Buffer, municipalityId: string, seq: number, at: string, event: HistoryEvent): Buffer {
  const canonical = canonicalize({ municipalityId, seq, at, ...event });
  return createHash('sha256').update(previous).update(canonical!).digest();
}
