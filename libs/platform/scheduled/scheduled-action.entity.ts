import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';

export type ScheduledStatus = 'waiting' | 'done' | 'failed' | 'cancelled';

/** Something that a person has put off to a later moment. */
@Entity('scheduled_actions')
export class ScheduledActionRow {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The job that does it when its time has come. */
  @Column('text')
  job!: string;

  @Column('jsonb')
  payload!: unknown;

  @Column('jsonb')
  summary!: LocalizedText;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('text')
  status!: ScheduledStatus;

  @Column('uuid', { name: 'requested_by' })
  requestedBy!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  /** When its job was last asked for. */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  /** Why it failed. */
  @Column('jsonb', { nullable: true })
  refusals!: readonly ApiRefusal[] | null;
}
