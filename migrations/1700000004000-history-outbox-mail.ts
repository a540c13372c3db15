import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

export class HistoryOutboxMail1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'history_entries',
      `
      seq bigint NOT NULL,
      at timestamptz NOT NULL,
      actor_kind text NOT NULL CHECK (actor_kind IN ('account', 'job', 'command-line')),
      actor_id text NOT NULL,
      actor_name text NOT NULL,
      subject_kind text NOT NULL,
      subject_id uuid NOT NULL,
      action text NOT NULL,
      payload jsonb NOT NULL,
      previous_hash bytea NOT NULL,
      hash bytea NOT NULL,
      PRIMARY KEY (municipality_id, seq)
    `,
      'SELECT, INSERT',
    );
    await tenantTable(runner, 'outbox', `
      id uuid NOT NULL,
      job text NOT NULL,
      payload jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      relayed_at timestamptz,
      PRIMARY KEY (municipality_id, id)
    `);
    await tenantTable(runner, 'mails', `
      id uuid NOT NULL,
      kind text NOT NULL,
      recipient_id uuid NOT NULL,
      recipient_email text NOT NULL,
      recipient_name text NOT NULL,
      -- What the mail is about: a sheet or a cycle; for a digest the recipient.
      about_id uuid NOT NULL,
      round integer NOT NULL,
      -- The stage that the recipient is to act in; empty where the mail is not about one.
      stage text NOT NULL,
      day date NOT NULL,
      subject text NOT NULL,
      body text NOT NULL,
      message_id text NOT NULL,
      status text NOT NULL CHECK (status IN ('waiting', 'sending', 'sent', 'failed', 'uncertain')),
      attempts integer NOT NULL DEFAULT 0,
      claimed_until timestamptz,
      last_error text,
      created_at timestamptz NOT NULL,
      sent_at timestamptz,
      PRIMARY KEY (municipality_id, id),
      -- A mail is not sent twice: one row for what it says, to whom, about what, in which round, on which day.
      UNIQUE (municipality_id, kind, recipient_id, about_id, round, stage, day),
      FOREIGN KEY (municipality_id, recipient_id) REFERENCES accounts (municipality_id, id)
    `);
    await runner.query(`
      CREATE INDEX history_entries_subject ON history_entries (municipality_id, subject_id, seq);
      CREATE INDEX outbox_unrelayed ON outbox (municipality_id, created_at) WHERE relayed_at IS NULL;
      CREATE INDEX mails_newest ON mails (municipality_id, created_at DESC, id);
      CREATE INDEX mails_unsent ON mails (municipality_id, status) WHERE status <> 'sent';

      GRANT SELECT (municipality_id, relayed_at) ON outbox TO nendo_directory;
      CREATE POLICY directory ON outbox FOR SELECT TO nendo_directory USING (true);
      CREATE FUNCTION directory.municipalities_with_outbox() RETURNS SETOF uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT DISTINCT municipality_id FROM outbox WHERE relayed_at IS NULL $$;
      REVOKE ALL ON FUNCTION directory.municipalities_with_outbox() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION directory.municipalities_with_outbox() TO nendo_app;
      GRANT nendo_directory TO CURRENT_USER;
      ALTER FUNCTION directory.municipalities_with_outbox() OWNER TO nendo_directory;
      REVOKE nendo_directory FROM CURRENT_USER;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION directory.municipalities_with_outbox();
      DROP TABLE mails, outbox, history_entries;
    `);
  }
}
