import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** When somebody last looked at a sheet, and how far its history went then. */
export class SheetViews1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, 'sheet_views', `
      account_id uuid NOT NULL,
      sheet_id uuid NOT NULL,
      visit_started_at timestamptz NOT NULL,
      seen_seq bigint NOT NULL,
      seen_at timestamptz NOT NULL,
      -- As the visit began.
      before_seq bigint NOT NULL,
      before_at timestamptz NOT NULL,
      PRIMARY KEY (municipality_id, account_id, sheet_id),
      FOREIGN KEY (municipality_id, account_id) REFERENCES accounts (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, sheet_id) REFERENCES sheets (municipality_id, id) ON DELETE CASCADE
    `);
    // For the sheets that go with an opening that is taken back.
    await runner.query('CREATE INDEX sheet_views_sheet ON sheet_views (municipality_id, sheet_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sheet_views');
  }
}
