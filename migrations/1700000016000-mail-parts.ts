import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Mails in HTML and with calendars, in the reader's language, as the municipality words them; look-ups after lost marks. */
export class MailParts1700000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts
        ADD mail_language text NOT NULL DEFAULT 'ja' CHECK (mail_language IN ('ja', 'en')),
        -- Whether the person wants the digests of due dates.
        ADD digests boolean NOT NULL DEFAULT true;

      ALTER TABLE mails
        ADD language text NOT NULL DEFAULT 'ja' CHECK (language IN ('ja', 'en')),
        -- Null in mails that were written as text alone.
        ADD html text,
        -- An iCalendar file; null where the mail names no due date.
        ADD calendar text,
        -- Of digests: where its header says that they can be stopped, and the hash of what that link carries.
        ADD unsubscribe_url text,
        ADD unsubscribe_hash bytea,
        -- When a failed mail is tried again by itself; null when it is not.
        ADD next_attempt_at timestamptz,
        -- When its mark was lost, when the journal is asked next, and what it said last.
        ADD uncertain_since timestamptz,
        ADD next_look_up_at timestamptz,
        ADD look_up text CHECK (look_up IN ('sent', 'notSent', 'cannotTell'));
      CREATE UNIQUE INDEX mails_unsubscribe ON mails (municipality_id, unsubscribe_hash) WHERE unsubscribe_hash IS NOT NULL;
      CREATE INDEX mails_look_up ON mails (municipality_id, next_look_up_at) WHERE next_look_up_at IS NOT NULL;
    `);
    await tenantTable(runner, 'mail_templates', `
      id uuid NOT NULL,
      kind text NOT NULL,
      language text NOT NULL CHECK (language IN ('ja', 'en')),
      version integer NOT NULL CHECK (version > 0),
      -- A part that is empty stands as the program words it: MailTemplate.
      template jsonb NOT NULL,
      changed_at timestamptz NOT NULL,
      changed_by uuid NOT NULL,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, kind, language),
      FOREIGN KEY (municipality_id, changed_by) REFERENCES accounts (municipality_id, id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mail_templates;
      DROP INDEX mails_look_up, mails_unsubscribe;
      ALTER TABLE mails
        DROP language, DROP html, DROP calendar, DROP unsubscribe_url, DROP unsubscribe_hash, DROP next_attempt_at,
        DROP uncertain_since, DROP next_look_up_at, DROP look_up;
      ALTER TABLE accounts DROP mail_language, DROP digests;
    `);
  }
}
