import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { Route } from '#libs/domain/review/route.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';

export type CycleStatus = 'running' | 'closed' | 'published';

/** 進行管理: a plan’s review of one fiscal year or a span, with the rules it opened with. */
@Entity('cycles')
export class Cycle {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('integer', { name: 'fiscal_year_from' })
  fiscalYearFrom!: number;

  @Column('integer', { name: 'fiscal_year_to' })
  fiscalYearTo!: number;

  @Column('text')
  status!: CycleStatus;

  /** imported: reviewed elsewhere and brought in with a plan pack. */
  @Column('text', { default: 'opened' })
  origin!: 'opened' | 'imported';

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb')
  template!: SheetTemplate;

  @Column('jsonb')
  scales!: Record<string, GradeScale>;

  @Column('jsonb')
  route!: Route;

  @Column('jsonb')
  sections!: FrozenSection[];

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { name: 'live_publication_id', nullable: true })
  livePublicationId!: string | null;
}
