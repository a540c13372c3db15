import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { ENTITIES } from '#libs/features/entities.js';
import { applicationDataSource } from '#libs/platform/database/data-source.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { testEnvironment } from './environment.js';

/** A migrated database of one spec's own. */
export interface TestDatabase {
  /** A superuser's connection: what row-level security does not bind. */
  readonly ownerUrl: string;
  /** The connection the program itself would have. */
  readonly applicationUrl: string;
  readonly dataSource: DataSource;
  readonly tenants: TenantDatabase;
  /** Runs SQL as the superuser, past row-level security. */
  asOwner<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Clones the migrated template: some 50 ms. Drop it in afterAll. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { ownerUrl, applicationUrl, template } = testEnvironment();
  const name = await createDatabase(template);
  const urls = { ownerUrl: inDatabase(ownerUrl, name), applicationUrl: inDatabase(applicationUrl, name) };
  const dataSource = await applicationDataSource(urls.applicationUrl, 10, ENTITIES).initialize();
  return {
    ...urls,
    dataSource,
    tenants: new TenantDatabase(dataSource),
    asOwner: (sql, values = []) => runSql(urls.ownerUrl, sql, values),
    drop: async () => {
      await dataSource.destroy();
      await dropDatabase(name);
    },
  };
}

/** An empty database, for what migrations do to one. */
export async function createEmptyDatabase(): Promise<{ readonly ownerUrl: string; drop(): Promise<void> }> {
  const name = await createDatabase('template0');
  return { ownerUrl: inDatabase(testEnvironment().ownerUrl, name), drop: () => dropDatabase(name) };
}

/** One statement on a connection of its own. */
export async function runSql<Row extends object>(url: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** The same server and login, another database. */
export function inDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

async function createDatabase(template: string): Promise<string> {
  const name = `nendo_test_${randomUUID().replaceAll('-', '')}`;
  await runSql(testEnvironment().ownerUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return name;
}

async function dropDatabase(name: string): Promise<void> {
  await runSql(testEnvironment().ownerUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
}
