import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 指標・数値目標: shared between items; baseline and target as the plan prints them. */
@Entity('indicators')
export class Indicator {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('text')
  key!: string;

  @Column('text')
  name!: string;

  @Column('text')
  baseline!: string;

  @Column('text')
  target!: string;

  /** Which way is better; null: what baseline and target say. */
  @Column('text', { nullable: true })
  better!: 'more' | 'less' | null;
}
