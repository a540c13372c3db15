import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An indicator’s value in one cycle, exactly as typed. */
@Entity('indicator_values')
export class IndicatorValue {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @PrimaryColumn('uuid', { name: 'indicator_id' })
  indicatorId!: string;

  @Column('text')
  raw!: string;
}
