import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link in a mail by which somebody from outside enters. Deleting it ends the sessions that it has begun. */
@Entity('sign_in_links')
export class SignInLinkRow {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('integer', { default: 0 })
  presses!: number;

  @Column('timestamptz', { name: 'presses_since' })
  pressesSince!: Date;
}
