import type { TestDatabase } from './database.js';

/** What PostgreSQL's catalog says of our tables: so that specs hold for every table there is, also those to come. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly foreignKeys: readonly ForeignKey[];
}

export interface TableColumn {
  readonly name: string;
  /** As PostgreSQL names it: timestamp with time zone, uuid[]. */
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  /** The database computes it; nobody may write it. */
  readonly generated: boolean;
  readonly primary: boolean;
  /** What a CHECK (… IN (…)) allows. */
  readonly oneOf: readonly string[] | null;
}

export interface ForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
}

export async function readTables(database: TestDatabase): Promise<Table[]> {
  return database.asOwner<Table>(`
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object(
          'name', a.attname,
          'type', format_type(a.atttypid, NULL),
          'nullable', NOT a.attnotnull,
          'hasDefault', a.atthasdef,
          'generated', a.attgenerated <> '',
          'primary', COALESCE(a.attnum = ANY (primary_key.conkey), false),
          'oneOf', (SELECT array_agg(literal[1])
                    FROM pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') AS literal
                    WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]
                      AND pg_get_constraintdef(k.oid) LIKE '%= ANY%')
        ) ORDER BY a.attnum)
       FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      (SELECT COALESCE(json_agg(json_build_object(
          'name', f.conname,
          'columns', (SELECT json_agg(a.attname ORDER BY k.place) FROM unnest(f.conkey) WITH ORDINALITY AS k (number, place)
                      JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number),
          'target', f.confrelid::regclass::text,
          'targetColumns', (SELECT json_agg(a.attname ORDER BY k.place) FROM unnest(f.confkey) WITH ORDINALITY AS k (number, place)
                            JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.number)
        ) ORDER BY f.conname), '[]')
       FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f') AS "foreignKeys"
    FROM pg_class c LEFT JOIN pg_constraint primary_key ON primary_key.conrelid = c.oid AND primary_key.contype = 'p'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    ORDER BY c.relname`);
}

export function isTenantTable(table: Table): boolean {
  return table.columns.some((column) => column.name === 'municipality_id');
}

/** The whole schema as lines, to compare two states of it: columns, constraints, indexes, policies, triggers, grants. */
export async function schemaFingerprint(query: <Row extends object>(sql: string) => Promise<Row[]>): Promise<string[]> {
  const rows = await query<{ line: string }>(`
    SELECT format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid)) AS line
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (c.oid, a.attnum)
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
        AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL SELECT format('table %s %s %s %s', relname, relrowsecurity, relforcerowsecurity, ${sorted('relacl')})
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
    UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
    UNION ALL SELECT format('policy %s %s %s %s %s', tablename, policyname, roles, qual, with_check) FROM pg_policies
    UNION ALL SELECT format('trigger %s', pg_get_triggerdef(oid))
      FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text NOT LIKE 'bullmq%'
    UNION ALL SELECT format('function %s %s %s %s', oid::regprocedure, proowner::regrole, ${sorted('proacl')}, prosrc)
      FROM pg_proc WHERE pronamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'directory'))
    UNION ALL SELECT format('schema %s %s', nspname, ${sorted('nspacl')}) FROM pg_namespace WHERE nspname IN ('public', 'directory')
    ORDER BY line`);
  return rows.map((row) => row.line);
}

/** Grants come in the order in which they were made. */
function sorted(acl: string): string {
  return `(SELECT array_agg(item::text ORDER BY item::text) FROM unnest(${acl}) AS item)`;
}
