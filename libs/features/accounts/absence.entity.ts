import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';

/** 代理: from the first to the last day of somebody's leave, the deputy holds the same roles. */
@Entity('absences')
export class Absence {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'deputy_id' })
  deputyId!: string;

  @Column('date', { name: 'from_on' })
  fromOn!: LocalDate;

  @Column('date', { name: 'to_on' })
  toOn!: LocalDate;
}
