import { randomUUID } from 'node:crypto';
import type { Table, TableColumn } from './catalog.js';
import { isTenantTable, readTables } from './catalog.js';
import type { TestDatabase } from './database.js';

export type Row = Readonly<Record<string, unknown>>;

/**
 * A municipality with one row in every tenant table, made from the catalog alone. Returns the rows by table; what the
 * values mean is of no matter. Foreign keys that may be empty are.
 */
export async function fillEveryTenantTable(database: TestDatabase): Promise<Map<string, Row>> {
  const id = randomUUID();
  await database.asOwner('INSERT INTO municipalities (id, key, name) VALUES ($1, $2, $3)', [id, `m-${id}`, '{}']);
  const rows = new Map<string, Row>([['municipalities', { id }]]);
  const waiting = (await readTables(database)).filter(isTenantTable);
  while (waiting.length > 0) {
    const next = waiting.findIndex((table) => requiredKeys(table).every((key) => rows.has(key.target)));
    if (next === -1) throw new Error(`tables that wait for each other: ${waiting.map((table) => table.name).join(', ')}`);
    const [table] = waiting.splice(next, 1);
    rows.set(table!.name, await insertAnyRow(database, table!, rows));
  }
  return rows;
}

function requiredKeys(table: Table) {
  const nullable = new Set(table.columns.filter((column) => column.nullable).map((column) => column.name));
  return table.foreignKeys.filter((key) => !key.columns.some((column) => nullable.has(column)));
}

async function insertAnyRow(database: TestDatabase, table: Table, rows: Map<string, Row>): Promise<Row> {
  const values: Record<string, unknown> = {};
  for (const column of table.columns) if (!column.nullable && !column.hasDefault) values[column.name] = anyValue(column);
  for (const key of requiredKeys(table)) {
    key.columns.forEach((column, index) => (values[column] = rows.get(key.target)![key.targetColumns[index]!]));
  }
  const names = Object.keys(values);
  const [row] = await database.asOwner<Row>(
    `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING *`,
    Object.values(values),
  );
  return row!;
}

function anyValue(column: TableColumn): unknown {
  switch (column.type) {
    case 'uuid':
      return randomUUID();
    case 'text':
      return column.oneOf?.[0] ?? `x${randomUUID()}`;
    case 'integer':
    case 'bigint':
      return 1;
    case 'boolean':
      return false;
    case 'date':
      return '2020-04-01';
    case 'time without time zone':
      return '09:00';
    case 'timestamp with time zone':
      return '2020-04-01T09:00:00+09:00';
    case 'jsonb':
      return '{}';
    case 'bytea':
      return Buffer.from(randomUUID());
    default:
      throw new Error(`no value known for a column of type ${column.type}: add one here`);
  }
}
