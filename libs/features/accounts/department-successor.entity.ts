import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 機構改革: who holds a department's work after its last year. One when renamed or merged, several when split. */
@Entity('department_successors')
export class DepartmentSuccessor {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'department_id' })
  departmentId!: string;

  @PrimaryColumn('uuid', { name: 'successor_id' })
  successorId!: string;

  @Column('integer')
  position!: number;
}
