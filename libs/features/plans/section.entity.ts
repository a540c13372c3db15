import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 章・基本方針・施策: a node of the plan’s tree. */
@Entity('sections')
export class Section {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('text')
  key!: string;

  @Column('text')
  label!: string;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  preface!: string;

  @Column('integer')
  position!: number;
}
