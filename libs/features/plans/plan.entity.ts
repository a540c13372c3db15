import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { LicenceKey } from '#libs/domain/publication/licence.js';
import type { Route } from '#libs/domain/review/route.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';

/** 計画: everything that makes it differ from other plans is data here. */
@Entity('plans')
export class Plan {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** Counts the changes of its rules and of its register. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  key!: string;

  @Column('jsonb')
  name!: LocalizedText;

  @Column('integer', { name: 'period_from' })
  periodFrom!: number;

  @Column('integer', { name: 'period_to' })
  periodTo!: number;

  @Column('jsonb')
  contact!: LocalizedText;

  @Column('text', { nullable: true })
  licence!: LicenceKey | null;

  @Column('jsonb')
  levels!: LocalizedText[];

  @Column('jsonb')
  scales!: Record<string, GradeScale>;

  @Column('jsonb')
  template!: SheetTemplate;

  @Column('jsonb')
  route!: Route;
}
