import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 本部会・市民委員会: its members hold its role, for its plan or for every plan, in their terms. */
@Entity('committees')
export class Committee {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: 'headquarters' | 'citizenCommittee';

  @Column('uuid', { name: 'plan_id', nullable: true })
  planId!: string | null;
}
