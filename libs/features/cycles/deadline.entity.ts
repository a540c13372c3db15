import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkStage } from '#libs/domain/review/stage.js';

/** When a stage of a cycle is due: the day, and the instant at which it ends. */
@Entity('deadlines')
export class Deadline {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @Column('text')
  stage!: WorkStage;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;
}
