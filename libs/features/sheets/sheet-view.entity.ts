import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When somebody last looked at a sheet, and how far its history went then. */
@Entity('sheet_views')
export class SheetViewRow {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @PrimaryColumn('uuid', { name: 'sheet_id' })
  sheetId!: string;

  @Column('timestamptz', { name: 'visit_started_at' })
  visitStartedAt!: Date;

  @Column('bigint', { name: 'seen_seq' })
  seenSeq!: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;

  @Column('bigint', { name: 'before_seq' })
  beforeSeq!: string;

  @Column('timestamptz', { name: 'before_at' })
  beforeAt!: Date;
}
