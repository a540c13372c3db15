import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownerDataSource } from '#libs/platform/database/data-source.js';
import { migrate } from '#libs/platform/database/migrate.js';
import { MIGRATIONS } from '#migrations/migrations.js';
import { readTables, schemaFingerprint } from '../support/catalog.js';
import type { TestDatabase } from '../support/database.js';
import { createEmptyDatabase, createTestDatabase, runSql } from '../support/database.js';
import { testEnvironment } from '../support/environment.js';

/** Tables that no entity maps: they are read and written by named statements only. */
const UNMAPPED = [
  'migrations',
  'program_clock',
  'sessions',
  'invitations',
  'closed_days',
  'digest_times',
  'stage_closings',
  'digest_days',
];

describe('the entities', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('map every column of every table as the migrations made it, and nothing else', async () => {
    const mapped = database.dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) =>
        line(entity.tableName, column.databaseName, typeName(String(column.type), column.isArray), column.isNullable, column.isPrimary),
      ),
    );
    const made = (await readTables(database))
      .filter((table) => !UNMAPPED.includes(table.name))
      .flatMap((table) => table.columns.map((column) => line(table.name, column.name, column.type, column.nullable, column.primary)));
    expect(mapped.toSorted()).toEqual(made.toSorted());
  });

  it('leave out only tables that exist', async () => {
    const names = (await readTables(database)).map((table) => table.name);
    expect(names).toEqual(expect.arrayContaining(UNMAPPED));
  });

  const line = (table: string, column: string, type: string, nullable: boolean, primary: boolean) =>
    `${table}.${column} ${type}${nullable ? '' : ' NOT NULL'}${primary ? ' PRIMARY KEY' : ''}`;

  const typeName = (type: string, array: boolean) => (type === 'timestamptz' ? 'timestamp with time zone' : type) + (array ? '[]' : '');
});

describe('the migrations', () => {
  it('stand in the order of their time, each once', () => {
    const times = MIGRATIONS.map((migration) => migration.name.slice(-13));
    expect(times).toEqual([...new Set(times)].toSorted());
  });

  it('run as an owner who is no superuser, as managed databases have it', async () => {
    const { ownerUrl: superuserUrl, drop } = await createEmptyDatabase();
    const owner = `nendo_owner_${randomUUID().slice(0, 8)}`;
    const { ownerUrl } = testEnvironment();
    await runSql(ownerUrl, `CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'test'`);
    try {
      // What PostgreSQL gives to whoever creates a role; here they exist already.
      await runSql(ownerUrl, `GRANT nendo_app, nendo_directory TO ${owner} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`);
      await runSql(ownerUrl, `ALTER DATABASE "${new URL(superuserUrl).pathname.slice(1)}" OWNER TO ${owner}`);
      const url = Object.assign(new URL(superuserUrl), { username: owner, password: 'test' }).href;
      expect(await migrate(url, MIGRATIONS)).toHaveLength(MIGRATIONS.length);
      expect(await migrate(url, MIGRATIONS)).toEqual([]);
    } finally {
      await drop();
      await runSql(ownerUrl, `DROP ROLE ${owner}`);
    }
  });

  it('bring the sheets and values that are there along', async () => {
    const { ownerUrl, drop } = await createEmptyDatabase();
    const sql = <Row extends object>(text: string, values: readonly unknown[] = []) => runSql<Row>(ownerUrl, text, values);
    try {
      const before = MIGRATIONS.findIndex(({ name }) => name.startsWith('PlanPacks'));
      await migrate(ownerUrl, MIGRATIONS.slice(0, before));
      const id = randomUUID();
      await sql('INSERT INTO municipalities (id, key, name) VALUES ($1, $2, $3)', [id, 'old', '{}']);
      await sql(
        `INSERT INTO plans (municipality_id, id, key, name, period_from, period_to, contact, levels, scales, template, route)
         VALUES ($1, $1, 'plan', '{}', 2017, 2021, '{}', '[]', '{}', '{}', '[]')`,
        [id],
      );
      await sql(
        `INSERT INTO sections (municipality_id, id, plan_id, key, label, title, position) VALUES ($1, $1, $1, 'a', '', '', 0)`,
        [id],
      );
      await sql(
        `INSERT INTO items (municipality_id, id, plan_id, section_id, key, number, title, position, all_related, texts)
         VALUES ($1, $1, $1, $1, 'item', '1', '', 0, false, '{}')`,
        [id],
      );
      await sql(
        `INSERT INTO indicators (municipality_id, id, plan_id, key, name, baseline, target) VALUES ($1, $1, $1, 'i', '', '', '')`,
        [id],
      );
      await sql(
        `INSERT INTO cycles (municipality_id, id, plan_id, fiscal_year_from, fiscal_year_to, status, template, scales, route,
           sections, opened_at)
         VALUES ($1, $1, $1, 2019, 2019, 'running', '{}', '{}', '[]', '[{"key": "a"}, {"key": "b"}]', now())`,
        [id],
      );
      await sql(
        `INSERT INTO sheets (municipality_id, id, cycle_id, item_id, section_key, position, carried, stage, stage_since)
         VALUES ($1, $1, $1, $1, 'a', 0, '{"number": "1"}', 'draft', now())`,
        [id],
      );
      await sql(`INSERT INTO indicator_values (municipality_id, cycle_id, indicator_id, raw) VALUES ($1, $1, $1, '5件')`, [id]);

      await migrate(ownerUrl, MIGRATIONS);
      expect(await sql('SELECT carried, version FROM sheets')).toEqual([
        { carried: { number: '1', graded: true, parentKey: null }, version: 2 },
      ]);
      expect(await sql('SELECT sections, origin FROM cycles')).toEqual([
        { sections: [{ key: 'a', preface: '' }, { key: 'b', preface: '' }], origin: 'opened' },
      ]);
      expect(await sql('SELECT fiscal_year, raw FROM indicator_values')).toEqual([{ fiscal_year: 2019, raw: '5件' }]);
    } finally {
      await drop();
    }
  });

  it('run once, can all be taken back, and then run again to the same schema', async () => {
    const { ownerUrl, drop } = await createEmptyDatabase();
    const fingerprint = () => schemaFingerprint((sql) => runSql(ownerUrl, sql));
    try {
      const all = MIGRATIONS.map((migration) => migration.name);
      expect(await migrate(ownerUrl, MIGRATIONS)).toEqual(all);
      const schema = await fingerprint();
      expect(await migrate(ownerUrl, MIGRATIONS)).toEqual([]);
      expect(await fingerprint()).toEqual(schema);

      const source = await ownerDataSource(ownerUrl, MIGRATIONS).initialize();
      for (const _ of all) await source.undoLastMigration({ transaction: 'each' });
      await source.destroy();
      expect((await fingerprint()).filter((entry) => !entry.startsWith('schema public'))).toEqual([]);

      expect(await migrate(ownerUrl, MIGRATIONS)).toEqual(all);
      expect(await fingerprint()).toEqual(schema);
    } finally {
      await drop();
    }
  });
});
