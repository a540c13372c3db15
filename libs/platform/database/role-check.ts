import type { DataSource } from 'typeorm';

interface RoleRow {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owned: string[];
  readonly unforced: string[];
}

/**
 * Refuses to run as a role that row-level security does not bind, or on a database where a tenant's table is not
 * forced. Throws an error that says which and what to do.
 */
export async function assertBoundByRowLevelSecurity(source: DataSource): Promise<void> {
  const [role]: RoleRow[] = await source.query(`
    SELECT r.rolname AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
      ARRAY(SELECT c.relname::text FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
              AND pg_has_role(r.oid, c.relowner, 'USAGE')) AS owned,
      ARRAY(SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'municipality_id'
              AND NOT (c.relrowsecurity AND c.relforcerowsecurity)) AS unforced
    FROM pg_roles r WHERE r.rolname = current_user`);
  const faults: string[] = [];
  if (role!.superuser) faults.push(`${role!.name} is a superuser`);
  if (role!.bypasses) faults.push(`${role!.name} has BYPASSRLS`);
  if (role!.owned.length > 0) faults.push(`${role!.name} owns ${role!.owned.join(', ')}`);
  if (role!.unforced.length > 0) faults.push(`row-level security is not forced on ${role!.unforced.join(', ')}`);
  if (faults.length > 0) {
    throw new Error(
      `Refusing to start, because municipalities would not be kept apart: ${faults.join('; ')}. ` +
        'DATABASE_URL must name a login that is a member of nendo_app and nothing more (docs/deployment.md).',
    );
  }
}
