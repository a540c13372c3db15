import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 取組項目: what is reviewed each year, from its first to its last. `texts` are the carried-over cells by key. */
@Entity('items')
export class Item {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('uuid', { name: 'section_id' })
  sectionId!: string;

  @Column('text')
  key!: string;

  @Column('text')
  number!: string;

  @Column('text')
  title!: string;

  @Column('integer')
  position!: number;

  @Column('boolean', { name: 'all_related' })
  allRelated!: boolean;

  @Column('jsonb')
  texts!: Record<string, string>;

  /** The item that this one is a part of. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  /** false: it has a value and no grade, because its parts are graded. */
  @Column('boolean', { default: true })
  graded!: boolean;

  /** The fiscal year it was added in; null: with the plan. */
  @Column('integer', { nullable: true })
  since!: number | null;

  /** The fiscal year it was merged or abolished in: the last one it is reviewed for. */
  @Column('integer', { name: 'ended_in', nullable: true })
  endedIn!: number | null;

  /** The item that carries it on; an item that ended without one is abolished. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  /** The item that this one was split from. */
  @Column('uuid', { name: 'split_from', nullable: true })
  splitFrom!: string | null;

  @Column('text', { name: 'end_reason', default: '' })
  endReason!: string;
}
