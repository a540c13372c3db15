import type { QueryRunner } from 'typeorm';

/**
 * Creates a table whose rows belong to a municipality, with row-level security forced on everyone, its owner too.
 * The policy reads the setting without missing_ok: a query outside a tenant's transaction is an error, not an empty
 * list. The sub-select lets PostgreSQL read the setting once and keep index scans.
 */
export async function tenantTable(
  runner: QueryRunner,
  name: string,
  columnsAndConstraints: string,
  grants = 'SELECT, INSERT, UPDATE, DELETE',
): Promise<void> {
  await runner.query(`
    CREATE TABLE ${name} (
      municipality_id uuid NOT NULL REFERENCES municipalities (id),
      ${columnsAndConstraints}
    );
    ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON ${name}
      USING (municipality_id = (SELECT current_setting('app.municipality_id')::uuid))
      WITH CHECK (municipality_id = (SELECT current_setting('app.municipality_id')::uuid));
    GRANT ${grants} ON ${name} TO nendo_app;
  `);
}
