import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 取組項目: what is reviewed each year. `texts` are the carried-over fields by key. */
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
}
