import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A job that a command asked for, written in the command’s transaction. */
@Entity('outbox')
export class OutboxRow {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  job!: string;

  @Column('jsonb')
  payload!: unknown;

  /** De-duplication: rows of one job with the same key ask for the same. Null in rows of earlier versions. */
  @Column('text', { name: 'job_key', nullable: true })
  jobKey!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'relayed_at', nullable: true })
  relayedAt!: Date | null;

  /** Failed runs. A run that was killed is none: it is taken up again. */
  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  /** What its run came to: done or skipped, and why. */
  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  /** Given up after the last attempt. */
  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt!: Date | null;
}
