import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingEveryRow } from './seeing-every-row.js';
import { tenantTable } from './tenant-table.js';

/** Outside people enter by a link in a mail; what a link has begun ends with it. */
export class SignInLinks1700000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, 'sign_in_links', `
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      -- Nothing but the mail holds the token.
      token_hash bytea NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      -- How often it was pressed since then, to slow down whoever presses without end.
      presses integer NOT NULL DEFAULT 0,
      presses_since timestamptz NOT NULL,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, token_hash),
      FOREIGN KEY (municipality_id, account_id) REFERENCES accounts (municipality_id, id) ON DELETE CASCADE
    `);
    await seeingEveryRow(runner, ['sessions', 'sign_in_links'], `
      ALTER TABLE sessions
        -- The link that began it; null: a password.
        ADD sign_in_link_id uuid,
        ADD FOREIGN KEY (municipality_id, sign_in_link_id) REFERENCES sign_in_links (municipality_id, id) ON DELETE CASCADE;
      CREATE INDEX sign_in_links_account ON sign_in_links (municipality_id, account_id);
      CREATE INDEX sign_in_links_expiry ON sign_in_links (municipality_id, expires_at);
      CREATE INDEX sessions_sign_in_link ON sessions (municipality_id, sign_in_link_id) WHERE sign_in_link_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await seeingEveryRow(runner, ['sessions'], `
      DELETE FROM sessions WHERE sign_in_link_id IS NOT NULL;
      ALTER TABLE sessions DROP sign_in_link_id;
      DROP TABLE sign_in_links;
    `);
  }
}
