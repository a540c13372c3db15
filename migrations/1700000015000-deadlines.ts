import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** The municipality's own calendar, the hour of its digests, and the stages that were closed. */
export class Deadlines1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, 'closed_days', `
      day date NOT NULL,
      -- added: closed beyond the law. worked: a national holiday on which the offices are open.
      kind text NOT NULL CHECK (kind IN ('added', 'worked')),
      name text NOT NULL,
      PRIMARY KEY (municipality_id, day)
    `);
    await tenantTable(runner, 'digest_times', `
      -- In Asia/Tokyo. A municipality without a row has the usual time.
      digest_at time NOT NULL CHECK (extract(minute FROM digest_at) IN (0, 30)),
      PRIMARY KEY (municipality_id)
    `);
    await tenantTable(runner, 'stage_closings', `
      cycle_id uuid NOT NULL,
      stage text NOT NULL,
      -- The due date that was over: of the stage, or of single sheets whose date was extended.
      due_on date NOT NULL,
      closed_at timestamptz NOT NULL,
      PRIMARY KEY (municipality_id, cycle_id, stage, due_on),
      FOREIGN KEY (municipality_id, cycle_id) REFERENCES cycles (municipality_id, id) ON DELETE CASCADE
    `);
    // One at most waits for each cycle: two tabs cannot have it published twice.
    await runner.query(`
      CREATE UNIQUE INDEX scheduled_publications_waiting ON scheduled_actions (municipality_id, (payload->>'cycleId'))
        WHERE job = 'publishScheduled' AND status = 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX scheduled_publications_waiting;
      DROP TABLE stage_closings, digest_times, closed_days;
    `);
  }
}
