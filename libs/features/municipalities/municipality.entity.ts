import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';

/** A local government: the tenant. The one table without row-level security, because it lists the tenants. */
@Entity('municipalities')
export class Municipality {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  key!: string;

  @Column('jsonb')
  name!: LocalizedText;
}
