import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

export class CyclesAndSheets1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, 'cycles', `
      id uuid NOT NULL,
      plan_id uuid NOT NULL,
      fiscal_year_from integer NOT NULL,
      fiscal_year_to integer NOT NULL CHECK (fiscal_year_to >= fiscal_year_from),
      status text NOT NULL CHECK (status IN ('running', 'closed', 'published')),
      version integer NOT NULL DEFAULT 1,
      -- Frozen at opening: what the plan says later never changes this year.
      template jsonb NOT NULL,
      scales jsonb NOT NULL,
      route jsonb NOT NULL,
      sections jsonb NOT NULL,
      opened_at timestamptz NOT NULL,
      closed_at timestamptz,
      live_publication_id uuid,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, plan_id, fiscal_year_from, fiscal_year_to),
      FOREIGN KEY (municipality_id, plan_id) REFERENCES plans (municipality_id, id)
    `);
    await tenantTable(runner, 'deadlines', `
      id uuid NOT NULL,
      cycle_id uuid NOT NULL,
      stage text NOT NULL,
      due_on date NOT NULL,
      due_at timestamptz NOT NULL,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, cycle_id, stage),
      FOREIGN KEY (municipality_id, cycle_id) REFERENCES cycles (municipality_id, id) ON DELETE CASCADE
    `);
    await tenantTable(runner, 'sheets', `
      id uuid NOT NULL,
      cycle_id uuid NOT NULL,
      item_id uuid NOT NULL,
      section_key text NOT NULL,
      position integer NOT NULL,
      lead_department_id uuid,
      -- Frozen at opening: number, title, departments, carried texts, indicators with baseline and target.
      carried jsonb NOT NULL,
      stage text NOT NULL CHECK (stage IN ('draft', 'approve', 'grade', 'opinion', 'comment', 'reply', 'ready')),
      round integer NOT NULL DEFAULT 1,
      version integer NOT NULL DEFAULT 1,
      texts jsonb NOT NULL DEFAULT '{}',
      proposed_grade text,
      settled_grade text,
      submitters uuid[] NOT NULL DEFAULT '{}',
      handed_on jsonb,
      send_back jsonb,
      stage_since timestamptz NOT NULL,
      PRIMARY KEY (municipality_id, id),
      -- What must never be: two sheets for one item in one cycle.
      UNIQUE (municipality_id, cycle_id, item_id),
      FOREIGN KEY (municipality_id, cycle_id) REFERENCES cycles (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, item_id) REFERENCES items (municipality_id, id),
      FOREIGN KEY (municipality_id, lead_department_id) REFERENCES departments (municipality_id, id)
    `);
    await tenantTable(runner, 'indicator_values', `
      cycle_id uuid NOT NULL,
      indicator_id uuid NOT NULL,
      raw text NOT NULL,
      PRIMARY KEY (municipality_id, cycle_id, indicator_id),
      FOREIGN KEY (municipality_id, cycle_id) REFERENCES cycles (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicators (municipality_id, id)
    `);
    await runner.query(`
      CREATE INDEX sheets_board ON sheets (municipality_id, cycle_id, position);
      CREATE INDEX sheets_waiting ON sheets (municipality_id, stage, lead_department_id);

      CREATE FUNCTION next_version_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.version <> OLD.version + 1 THEN
          RAISE EXCEPTION 'version of % goes from % to %, not to %', TG_TABLE_NAME, OLD.version, OLD.version + 1, NEW.version;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER sheets_version BEFORE UPDATE ON sheets FOR EACH ROW EXECUTE FUNCTION next_version_only();
      CREATE TRIGGER cycles_version BEFORE UPDATE ON cycles FOR EACH ROW EXECUTE FUNCTION next_version_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE indicator_values, sheets, deadlines, cycles;
      DROP FUNCTION next_version_only();
    `);
  }
}
