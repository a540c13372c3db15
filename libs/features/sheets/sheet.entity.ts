import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import type { Carried, SendBackNote } from './carried.js';

/** Columns that nobody but the database writes. */
const KEPT_BY_TRIGGER = { select: false, insert: false, update: false } as const;

/** 調書: one item in one cycle, the thing that moves through the stages. */
@Entity('sheets')
export class Sheet {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @Column('text', { name: 'section_key' })
  sectionKey!: string;

  @Column('integer')
  position!: number;

  @Column('uuid', { name: 'lead_department_id', nullable: true })
  leadDepartmentId!: string | null;

  @Column('jsonb')
  carried!: Carried;

  @Column('text')
  stage!: Stage;

  @Column('integer', { default: 1 })
  round!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb', { default: {} })
  texts!: Record<string, string>;

  @Column('text', { name: 'proposed_grade', nullable: true })
  proposedGrade!: string | null;

  @Column('text', { name: 'settled_grade', nullable: true })
  settledGrade!: string | null;

  @Column('uuid', { default: '{}', array: true })
  submitters!: string[];

  @Column('jsonb', { name: 'handed_on', nullable: true })
  handedOn!: SheetState['handedOn'];

  @Column('jsonb', { name: 'send_back', nullable: true })
  sendBack!: SendBackNote | null;

  /** YYYY-MM-DD by stage, where this sheet's due date was extended; the cycle's hold for the other stages. */
  @Column('jsonb', { name: 'due_dates', default: {} })
  dueDates!: Partial<Record<WorkStage, LocalDate>>;

  @Column('timestamptz', { name: 'stage_since' })
  stageSince!: Date;

  /** What search looks through, and what of it outside people may find: kept by a trigger, read by search alone. */
  @Column({ type: 'text', nullable: true, ...KEPT_BY_TRIGGER })
  words!: string | null;

  @Column({ type: 'text', name: 'public_words', nullable: true, ...KEPT_BY_TRIGGER })
  publicWords!: string | null;
}
