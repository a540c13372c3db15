import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 担当課: a department as it is called now. Sheets keep the name of their day. */
@Entity('departments')
export class Department {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  position!: number;
}
