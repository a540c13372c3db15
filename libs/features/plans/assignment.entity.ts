import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 担当課・関係課: position 0 leads, the others are related. */
@Entity('assignments')
export class Assignment {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId!: string;

  @PrimaryColumn('uuid', { name: 'department_id' })
  departmentId!: string;

  @Column('integer')
  position!: number;
}
