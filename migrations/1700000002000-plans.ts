import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

export class Plans1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, 'plans', `
      id uuid NOT NULL,
      key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]*$'),
      name jsonb NOT NULL,
      period_from integer NOT NULL,
      period_to integer NOT NULL CHECK (period_to >= period_from),
      contact jsonb NOT NULL,
      levels jsonb NOT NULL,
      scales jsonb NOT NULL,
      template jsonb NOT NULL,
      route jsonb NOT NULL,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, key)
    `);
    await tenantTable(runner, 'role_grants', `
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      role text NOT NULL,
      department_id uuid,
      plan_id uuid,
      PRIMARY KEY (municipality_id, id),
      FOREIGN KEY (municipality_id, account_id) REFERENCES accounts (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, department_id) REFERENCES departments (municipality_id, id),
      FOREIGN KEY (municipality_id, plan_id) REFERENCES plans (municipality_id, id),
      UNIQUE NULLS NOT DISTINCT (municipality_id, account_id, role, department_id, plan_id)
    `);
    await tenantTable(runner, 'sections', `
      id uuid NOT NULL,
      plan_id uuid NOT NULL,
      parent_id uuid,
      key text NOT NULL,
      label text NOT NULL,
      title text NOT NULL,
      position integer NOT NULL,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, plan_id, key),
      FOREIGN KEY (municipality_id, plan_id) REFERENCES plans (municipality_id, id),
      FOREIGN KEY (municipality_id, parent_id) REFERENCES sections (municipality_id, id)
    `);
    await tenantTable(runner, 'items', `
      id uuid NOT NULL,
      plan_id uuid NOT NULL,
      section_id uuid NOT NULL,
      key text NOT NULL,
      number text NOT NULL,
      title text NOT NULL,
      position integer NOT NULL,
      all_related boolean NOT NULL,
      texts jsonb NOT NULL,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, plan_id, key),
      FOREIGN KEY (municipality_id, plan_id) REFERENCES plans (municipality_id, id),
      FOREIGN KEY (municipality_id, section_id) REFERENCES sections (municipality_id, id)
    `);
    await tenantTable(runner, 'assignments', `
      item_id uuid NOT NULL,
      department_id uuid NOT NULL,
      position integer NOT NULL,
      PRIMARY KEY (municipality_id, item_id, department_id),
      FOREIGN KEY (municipality_id, item_id) REFERENCES items (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, department_id) REFERENCES departments (municipality_id, id)
    `);
    await tenantTable(runner, 'indicators', `
      id uuid NOT NULL,
      plan_id uuid NOT NULL,
      key text NOT NULL,
      name text NOT NULL,
      baseline text NOT NULL,
      target text NOT NULL,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, plan_id, key),
      FOREIGN KEY (municipality_id, plan_id) REFERENCES plans (municipality_id, id)
    `);
    await tenantTable(runner, 'item_indicators', `
      item_id uuid NOT NULL,
      indicator_id uuid NOT NULL,
      position integer NOT NULL,
      relisted boolean NOT NULL,
      PRIMARY KEY (municipality_id, item_id, indicator_id),
      FOREIGN KEY (municipality_id, item_id) REFERENCES items (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicators (municipality_id, id) ON DELETE CASCADE
    `);
    await runner.query(`
      -- An indicator is entered once: by the one item that does not relist it.
      CREATE UNIQUE INDEX item_indicators_entered_once ON item_indicators (municipality_id, indicator_id) WHERE NOT relisted;
      CREATE INDEX items_section ON items (municipality_id, section_id);
      CREATE INDEX assignments_department ON assignments (municipality_id, department_id);
      CREATE INDEX role_grants_role ON role_grants (municipality_id, role);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE item_indicators, indicators, assignments, items, sections, role_grants, plans',
    );
  }
}
