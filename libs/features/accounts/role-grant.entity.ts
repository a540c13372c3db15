import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';

/** A role held by an account, in a department, for a plan, or for the whole municipality. */
@Entity('role_grants')
export class RoleGrantRow {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId!: string | null;

  @Column('uuid', { name: 'plan_id', nullable: true })
  planId!: string | null;

  /** The committee that the person holds it in. */
  @Column('uuid', { name: 'committee_id', nullable: true })
  committeeId!: string | null;

  /** First and last day on which it counts; null: open. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: LocalDate | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: LocalDate | null;
}
