import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

export class Publications1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, 'publications', `
      id uuid NOT NULL,
      cycle_id uuid NOT NULL,
      version integer NOT NULL,
      status text NOT NULL CHECK (status IN ('building', 'built', 'failed')),
      note text NOT NULL,
      requested_by uuid NOT NULL,
      requested_at timestamptz NOT NULL,
      released_at timestamptz,
      error text,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, cycle_id, version),
      FOREIGN KEY (municipality_id, cycle_id) REFERENCES cycles (municipality_id, id),
      FOREIGN KEY (municipality_id, requested_by) REFERENCES accounts (municipality_id, id)
    `);
    await tenantTable(runner, 'artefacts', `
      publication_id uuid NOT NULL,
      format text NOT NULL,
      media_type text NOT NULL,
      file_name text NOT NULL,
      sha256 text NOT NULL,
      body bytea NOT NULL,
      PRIMARY KEY (municipality_id, publication_id, format),
      FOREIGN KEY (municipality_id, publication_id) REFERENCES publications (municipality_id, id)
    `);
    await runner.query(`
      -- Checking a new reference reads both tables, and forced row-level security binds the owner, too: with a
      -- municipality that nobody has, it reads nothing instead of failing.
      SELECT set_config('app.municipality_id', '00000000-0000-0000-0000-000000000000', true);
      -- The one pointer: what the public reads.
      ALTER TABLE cycles ADD FOREIGN KEY (municipality_id, live_publication_id) REFERENCES publications (municipality_id, id);
      -- One build at a time for a cycle.
      CREATE UNIQUE INDEX publications_building ON publications (municipality_id, cycle_id) WHERE status = 'building';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cycles DROP CONSTRAINT cycles_municipality_id_live_publication_id_fkey;
      DROP TABLE artefacts, publications;
    `);
  }
}
