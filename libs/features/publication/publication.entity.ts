import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BuildProgress, PublicationProblem } from '#libs/contract/publication-problems.js';

/** 公表: one version of a cycle’s result. The cycle’s pointer says which is live. */
@Entity('publications')
export class PublicationRow {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  status!: 'building' | 'built' | 'failed';

  @Column('text')
  note!: string;

  @Column('uuid', { name: 'requested_by' })
  requestedBy!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('jsonb', { nullable: true })
  progress!: BuildProgress | null;

  @Column('jsonb', { nullable: true })
  problems!: PublicationProblem[] | null;

  /** The version that it corrects. */
  @Column('integer', { nullable: true })
  replaces!: number | null;

  /** In how many items and sections. */
  @Column('integer', { nullable: true })
  changes!: number | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;
}
