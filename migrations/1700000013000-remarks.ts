import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** 所見: what the members of a committee say of a sheet, one each in a round of a stage. */
export class Remarks1700000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'remarks',
      `
      id uuid NOT NULL,
      sheet_id uuid NOT NULL,
      account_id uuid NOT NULL,
      stage text NOT NULL CHECK (stage IN ('opinion', 'comment')),
      round integer NOT NULL,
      text text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      saved_at timestamptz NOT NULL,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, sheet_id, stage, round, account_id),
      FOREIGN KEY (municipality_id, sheet_id) REFERENCES sheets (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, account_id) REFERENCES accounts (municipality_id, id)
    `,
      'SELECT, INSERT, UPDATE',
    );
    await runner.query(
      `CREATE TRIGGER remarks_version BEFORE UPDATE ON remarks FOR EACH ROW EXECUTE FUNCTION next_version_only()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE remarks`);
  }
}
