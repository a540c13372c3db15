import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 担当課・関係課: position 0 leads, the others are related; from a fiscal year on, until a later one begins. */
@Entity('assignments')
export class Assignment {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId!: string;

  /** 0: from the item's beginning. */
  @PrimaryColumn('integer', { default: 0 })
  since!: number;

  @PrimaryColumn('uuid', { name: 'department_id' })
  departmentId!: string;

  @Column('integer')
  position!: number;
}
