import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Row } from '../support/any-row.js';
import { fillEveryTenantTable } from '../support/any-row.js';
import type { Table } from '../support/catalog.js';
import { isTenantTable, readTables } from '../support/catalog.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';

/** PostgreSQL: insufficient_privilege (also a row that a policy refuses), foreign_key_violation. */
const REFUSED = expect.objectContaining({ code: '42501' });
const NO_SUCH_KEY = expect.objectContaining({ code: '23503' });

let database: TestDatabase;
let tables: Table[];
let ours: Map<string, Row>;
let theirs: Map<string, Row>;
let us: string;
let them: string;

beforeAll(async () => {
  database = await createTestDatabase();
  tables = (await readTables(database)).filter(isTenantTable);
  ours = await fillEveryTenantTable(database);
  theirs = await fillEveryTenantTable(database);
  us = String(ours.get('municipalities')!['id']);
  them = String(theirs.get('municipalities')!['id']);
});

afterAll(() => database.drop());

/** Runs SQL as the program does, in a transaction of our municipality, and rolls it back. */
async function asUs(sql: string, values: readonly unknown[] = []): Promise<{ rows: Row[]; count: number }> {
  const client = new pg.Client({ connectionString: database.applicationUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.municipality_id', $1, true)`, [us]);
    const result = await client.query<Record<string, unknown>>(sql, [...values]);
    await client.query('ROLLBACK');
    return { rows: result.rows, count: result.rowCount ?? 0 };
  } finally {
    await client.end();
  }
}

async function mayDo(table: string, privilege: string): Promise<boolean> {
  const [row] = await database.asOwner<{ may: boolean }>('SELECT has_table_privilege($1, $2, $3) AS may', ['nendo_api', table, privilege]);
  return row!.may;
}

/** Each check on each tenant table, so that a failure names its table. */
async function forEachTable(check: (table: Table) => Promise<void>): Promise<void> {
  expect(tables.length).toBeGreaterThan(15);
  const failures: string[] = [];
  for (const table of tables) {
    await check(table).catch((error: unknown) => failures.push(`${table.name}: ${String(error)}`));
  }
  expect(failures).toEqual([]);
}

describe('every table with a municipality_id', () => {
  it('is forced under row-level security', async () => {
    const unforced = await database.asOwner(`
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
    expect(unforced).toEqual([]);
  });

  it('is every table, but for the list of municipalities and the program’s own', async () => {
    const others = (await readTables(database)).filter((table) => !isTenantTable(table));
    expect(others.map((table) => table.name)).toEqual(['migrations', 'municipalities', 'program_clock']);
  });

  it('has views that run with the rights of their reader', async () => {
    const views = await database.asOwner(`
      SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
        AND NOT COALESCE(reloptions @> ARRAY['security_invoker=true'], false)`);
    expect(views).toEqual([]);
  });

  it('is an error to read without a municipality, on a new connection and on a used one', async () => {
    const client = new pg.Client({ connectionString: database.applicationUrl });
    await client.connect();
    const readAll = () =>
      forEachTable((table) =>
        expect(client.query(`SELECT * FROM ${table.name}`)).rejects.toThrow(/app\.municipality_id|uuid/),
      );
    try {
      await readAll();
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.municipality_id', $1, true)`, [us]);
      await client.query('COMMIT');
      await readAll();
    } finally {
      await client.end();
    }
  });

  it('is an error to write without a municipality', async () => {
    await forEachTable(async (table) => {
      await expect(database.dataSource.query(...insertion(table, ours.get(table.name)!))).rejects.toThrow();
    });
  });

  it('shows our rows only', async () => {
    await forEachTable(async (table) => {
      const { rows } = await asUs(`SELECT DISTINCT municipality_id FROM ${table.name}`);
      expect(rows).toEqual([{ municipality_id: us }]);
      expect((await asUs(`SELECT 1 FROM ${table.name} WHERE municipality_id = $1`, [them])).count).toBe(0);
    });
  });

  it('lets us change and delete none of their rows', async () => {
    await forEachTable(async (table) => {
      for (const [privilege, sql] of [
        ['UPDATE', `UPDATE ${table.name} SET municipality_id = municipality_id WHERE municipality_id = $1`],
        ['DELETE', `DELETE FROM ${table.name} WHERE municipality_id = $1`],
      ] as const) {
        if (await mayDo(table.name, privilege)) expect((await asUs(sql, [them])).count).toBe(0);
        else await expect(asUs(sql, [them])).rejects.toEqual(REFUSED);
      }
    });
  });

  it('lets us insert no row of theirs', async () => {
    await forEachTable(async (table) => {
      await expect(asUs(...insertion(table, theirs.get(table.name)!))).rejects.toEqual(REFUSED);
    });
  });

  it('lets us give no row of ours away', async () => {
    await forEachTable(async (table) => {
      const version = table.columns.some((column) => column.name === 'version') ? ', version = version + 1' : '';
      await expect(asUs(`UPDATE ${table.name} SET municipality_id = $1${version}`, [them])).rejects.toEqual(REFUSED);
    });
  });

  it('can be emptied at once by nobody but its owner', async () => {
    await forEachTable(async (table) => expect(await mayDo(table.name, 'TRUNCATE')).toBe(false));
  });
});

describe('foreign keys', () => {
  it('carry the municipality on both sides', async () => {
    await forEachTable((table) => {
      for (const key of table.foreignKeys.filter((candidate) => candidate.target !== 'municipalities')) {
        expect([key.name, key.columns[0], key.targetColumns[0]]).toEqual([key.name, 'municipality_id', 'municipality_id']);
      }
      return Promise.resolve();
    });
  });

  it('cannot point to another municipality, not even past row-level security', async () => {
    let tried = 0;
    await forEachTable(async (table) => {
      for (const key of table.foreignKeys.filter((candidate) => candidate.target !== 'municipalities')) {
        const assignments = key.columns.slice(1).map((column, index) => `${column} = $${index + 2}`);
        if (table.columns.some((column) => column.name === 'version')) assignments.push('version = version + 1');
        const target = theirs.get(key.target)!;
        const values = key.targetColumns.slice(1).map((column) => target[column]);
        const sql = `UPDATE ${table.name} SET ${assignments.join(', ')} WHERE municipality_id = $1`;
        await expect(database.asOwner(sql, [us, ...values])).rejects.toEqual(NO_SUCH_KEY);
        tried += 1;
      }
    });
    expect(tried).toBeGreaterThan(20);
  });
});

function insertion(table: Table, row: Row): [sql: string, values: unknown[]] {
  const names = table.columns.filter(({ generated }) => !generated).map((column) => column.name);
  const places = names.map((_, index) => `$${index + 1}`);
  return [`INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${places.join(', ')})`, names.map((name) => row[name])];
}
