import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingEveryRow } from './seeing-every-row.js';

/** The outbox says what became of each job: the queue may forget all it knows. */
export class JobLedger1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await seeingEveryRow(runner, ['outbox'], `
      ALTER TABLE outbox
        ADD attempts integer NOT NULL DEFAULT 0,
        ADD last_error text,
        ADD outcome text,
        ADD done_at timestamptz,
        -- Given up after the last attempt.
        ADD failed_at timestamptz;
      -- What was relayed before has been done, as far as anybody can tell.
      UPDATE outbox SET done_at = relayed_at WHERE relayed_at IS NOT NULL;
      CREATE INDEX outbox_open ON outbox (municipality_id, created_at) WHERE done_at IS NULL;
      CREATE INDEX outbox_board ON outbox (municipality_id, created_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outbox_board, outbox_open;
      ALTER TABLE outbox DROP attempts, DROP last_error, DROP outcome, DROP done_at, DROP failed_at;
    `);
  }
}
