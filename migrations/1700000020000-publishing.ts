import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/**
 * A publication of many files, page by page: how far its build has come, that it was withdrawn and why, and what of each
 * item can be found on the public site. A plan says under which licence its results may be used.
 */
export class Publishing1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE plans ADD licence text;
      ALTER TABLE publications
        -- {done, total, step}, while it is built.
        ADD progress jsonb,
        -- Why it failed, as data: the screen says it in the reader's language.
        ADD problems jsonb,
        ADD withdrawn_at timestamptz,
        ADD withdrawn_by uuid,
        ADD withdrawal_reason text,
        ADD CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL));
      ALTER TABLE artefacts
        DROP CONSTRAINT artefacts_pkey,
        ALTER format DROP NOT NULL,
        ADD PRIMARY KEY (municipality_id, publication_id, file_name);
      -- What is offered for download and the front page; other pages and the style sheet have no format.
      CREATE UNIQUE INDEX artefacts_format ON artefacts (municipality_id, publication_id, format) WHERE format IS NOT NULL;
    `);
    await tenantTable(runner, 'published_items', `
      publication_id uuid NOT NULL,
      item_key text NOT NULL,
      position integer NOT NULL,
      number text NOT NULL,
      title text NOT NULL,
      section text NOT NULL,
      -- What the public reads of it, and the same as it is searched.
      content text NOT NULL,
      words text NOT NULL GENERATED ALWAYS AS (searchable(content)) STORED,
      PRIMARY KEY (municipality_id, publication_id, item_key),
      FOREIGN KEY (municipality_id, publication_id) REFERENCES publications (municipality_id, id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE published_items;
      DROP INDEX artefacts_format;
      ALTER TABLE artefacts DROP CONSTRAINT artefacts_pkey;
    `);
    await runner.query(`
      ALTER TABLE artefacts ALTER format SET NOT NULL, ADD PRIMARY KEY (municipality_id, publication_id, format);
      ALTER TABLE publications DROP progress, DROP problems, DROP withdrawn_at, DROP withdrawn_by, DROP withdrawal_reason;
      ALTER TABLE plans DROP licence;
    `);
  }
}
