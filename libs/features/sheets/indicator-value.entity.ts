import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An indicator’s value of one fiscal year, exactly as typed in one cycle. */
@Entity('indicator_values')
export class IndicatorValue {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @PrimaryColumn('uuid', { name: 'indicator_id' })
  indicatorId!: string;

  @PrimaryColumn('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text')
  raw!: string;
}
