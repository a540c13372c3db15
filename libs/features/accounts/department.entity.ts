import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 担当課: under one name, from its first to its last fiscal year. A renamed one is another, its successor. */
@Entity('departments')
export class Department {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** 部: the department that this one belongs to. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('text')
  name!: string;

  @Column('integer')
  position!: number;

  @Column('integer', { nullable: true })
  since!: number | null;

  @Column('integer', { nullable: true })
  until!: number | null;
}
