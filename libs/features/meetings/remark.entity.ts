import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RemarkStage } from '#libs/domain/review/remark.js';

/** 所見: of one member, on one sheet, in one round of a stage. */
@Entity('remarks')
export class RemarkRow {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'sheet_id' })
  sheetId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  stage!: RemarkStage;

  @Column('integer')
  round!: number;

  @Column('text')
  text!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}
