import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingEveryRow } from './seeing-every-row.js';
import { tenantTable } from './tenant-table.js';

const MOVED = ['items', 'assignments', 'cycles', 'sheets', 'indicator_values'];

/** Parts, lifetimes and lineage of items; departments through the years; indicator values by fiscal year. */
export class PlanPacks1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await seeingEveryRow(runner, MOVED, `
      ALTER TABLE sections ADD preface text NOT NULL DEFAULT '';

      ALTER TABLE items
        ADD parent_id uuid,
        ADD graded boolean NOT NULL DEFAULT true,
        ADD since integer,
        ADD ended_in integer,
        ADD merged_into uuid,
        ADD end_reason text NOT NULL DEFAULT '',
        ADD FOREIGN KEY (municipality_id, parent_id) REFERENCES items (municipality_id, id),
        ADD FOREIGN KEY (municipality_id, merged_into) REFERENCES items (municipality_id, id);
      CREATE INDEX items_parent ON items (municipality_id, parent_id);

      ALTER TABLE indicators ADD better text CHECK (better IN ('more', 'less'));

      -- since: the fiscal year from which these departments hold the item; 0 is from its beginning.
      ALTER TABLE assignments ADD since integer NOT NULL DEFAULT 0;
      ALTER TABLE assignments DROP CONSTRAINT assignments_pkey;
      ALTER TABLE assignments ADD PRIMARY KEY (municipality_id, item_id, since, department_id);

      ALTER TABLE departments
        ADD since integer,
        ADD until integer,
        ADD CHECK (until >= since);

      -- An imported year was reviewed elsewhere: nobody here acted on its sheets.
      ALTER TABLE cycles ADD origin text NOT NULL DEFAULT 'opened' CHECK (origin IN ('opened', 'imported'));
      CREATE INDEX sheets_item ON sheets (municipality_id, item_id);

      -- Sheets and cycles that are there say what new ones will: they take a grade, are no parts, have no prefaces.
      UPDATE sheets SET carried = '{"graded": true, "parentKey": null}'::jsonb || carried, version = version + 1;
      UPDATE cycles SET version = version + 1, sections = COALESCE((
        SELECT jsonb_agg('{"preface": ""}'::jsonb || section ORDER BY place)
        FROM jsonb_array_elements(sections) WITH ORDINALITY AS listed (section, place)), '[]');

      ALTER TABLE indicator_values ADD fiscal_year integer;
      UPDATE indicator_values v SET fiscal_year =
        (SELECT c.fiscal_year_to FROM cycles c WHERE c.municipality_id = v.municipality_id AND c.id = v.cycle_id);
      ALTER TABLE indicator_values ALTER fiscal_year SET NOT NULL;
      ALTER TABLE indicator_values DROP CONSTRAINT indicator_values_pkey;
      ALTER TABLE indicator_values ADD PRIMARY KEY (municipality_id, cycle_id, indicator_id, fiscal_year);
      CREATE INDEX indicator_values_indicator ON indicator_values (municipality_id, indicator_id);
    `);
    await tenantTable(runner, 'department_successors', `
      department_id uuid NOT NULL,
      successor_id uuid NOT NULL,
      position integer NOT NULL,
      PRIMARY KEY (municipality_id, department_id, successor_id),
      FOREIGN KEY (municipality_id, department_id) REFERENCES departments (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, successor_id) REFERENCES departments (municipality_id, id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await seeingEveryRow(runner, MOVED, `
      DROP TABLE department_successors;
      DROP INDEX indicator_values_indicator;
      -- One value an indicator and cycle again: the last year's.
      DELETE FROM indicator_values v USING indicator_values later
        WHERE later.municipality_id = v.municipality_id AND later.cycle_id = v.cycle_id
          AND later.indicator_id = v.indicator_id AND later.fiscal_year > v.fiscal_year;
      ALTER TABLE indicator_values DROP CONSTRAINT indicator_values_pkey;
      ALTER TABLE indicator_values DROP fiscal_year;
      ALTER TABLE indicator_values ADD PRIMARY KEY (municipality_id, cycle_id, indicator_id);
      DROP INDEX sheets_item;
      ALTER TABLE cycles DROP origin;
      ALTER TABLE departments DROP since, DROP until;
      DELETE FROM assignments WHERE since <> 0;
      ALTER TABLE assignments DROP CONSTRAINT assignments_pkey;
      ALTER TABLE assignments DROP since;
      ALTER TABLE assignments ADD PRIMARY KEY (municipality_id, item_id, department_id);
      ALTER TABLE indicators DROP better;
      DROP INDEX items_parent;
      ALTER TABLE items DROP parent_id, DROP graded, DROP since, DROP ended_in, DROP merged_into, DROP end_reason;
      ALTER TABLE sections DROP preface;
    `);
  }
}
