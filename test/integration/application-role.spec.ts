import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { applicationDataSource } from '#libs/platform/database/data-source.js';
import { assertBoundByRowLevelSecurity } from '#libs/platform/database/role-check.js';
import { fillEveryTenantTable } from '../support/any-row.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase, runSql } from '../support/database.js';

const REFUSED = expect.objectContaining({ code: '42501' });

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

describe('the role that the program runs as', () => {
  const asProgram = (sql: string) => runSql(database.applicationUrl, sql);

  it('is nothing special', async () => {
    const roles = await database.asOwner(`
      SELECT rolname FROM pg_roles WHERE rolname IN ('nendo_api', 'nendo_app', 'nendo_directory')
        AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication)`);
    expect(roles).toEqual([]);
  });

  it('owns nothing', async () => {
    const owned = await database.asOwner(`
      SELECT classid::regclass, objid FROM pg_shdepend WHERE deptype = 'o'
        AND refobjid IN (SELECT oid FROM pg_roles WHERE rolname IN ('nendo_api', 'nendo_app'))`);
    expect(owned).toEqual([]);
  });

  it.each([
    'CREATE TABLE mine (id integer)',
    'CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$',
    'CREATE SCHEMA mine',
    'ALTER TABLE sheets DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE sheets DISABLE TRIGGER sheets_version',
    'DROP POLICY tenant ON sheets',
    "SET session_replication_role = 'replica'",
    'SET ROLE nendo_directory',
    'SET ROLE postgres',
  ])('may not %s', async (sql) => {
    await expect(asProgram(sql)).rejects.toEqual(expect.objectContaining({ code: expect.stringMatching(/^42501$/) }));
  });
});

describe('the functions that answer "which municipality?"', () => {
  it('answer with municipalities and nothing else', async () => {
    const rows = await fillEveryTenantTable(database);
    const id = rows.get('municipalities')!['id'];
    const email = rows.get('accounts')!['email'];
    const [found] = await runSql<{ id: string }>(database.applicationUrl, 'SELECT directory.municipalities_of_email($1) AS id', [email]);
    expect(found).toEqual({ id });
    const waiting = await runSql<{ id: string }>(database.applicationUrl, 'SELECT directory.municipalities_with_outbox() AS id');
    expect(waiting).toEqual([{ id }]);
  });

  it('are open to the program only', async () => {
    const open = await database.asOwner(`
      SELECT oid::regprocedure FROM pg_proc
      WHERE pronamespace = 'directory'::regnamespace AND (proacl IS NULL OR proacl::text LIKE '%{=X%' OR proacl::text LIKE '%,=X%')`);
    expect(open).toEqual([]);
  });

  it('belong to a role that reads no more than they need', async () => {
    const columns = await database.asOwner<{ column: string }>(`
      SELECT table_name || '.' || column_name AS column FROM information_schema.column_privileges
      WHERE grantee = 'nendo_directory' ORDER BY 1`);
    expect(columns.map((row) => row.column)).toEqual([
      'accounts.email',
      'accounts.municipality_id',
      'mails.municipality_id',
      'mails.status',
      'municipalities.id',
      'municipalities.key',
      'outbox.created_at',
      'outbox.done_at',
      'outbox.failed_at',
      'outbox.municipality_id',
      'outbox.relayed_at',
      'scheduled_actions.due_at',
      'scheduled_actions.municipality_id',
      'scheduled_actions.status',
    ]);
  });
});

describe('assertBoundByRowLevelSecurity', () => {
  const undo: string[] = [];

  afterEach(async () => {
    for (const sql of undo.splice(0).reverse()) await database.asOwner(sql);
  });

  async function check(url: string): Promise<void> {
    const source = await applicationDataSource(url, 2, []).initialize();
    try {
      await assertBoundByRowLevelSecurity(source);
    } finally {
      await source.destroy();
    }
  }

  /** A login of this spec's own, gone after the test. */
  async function login(options: string): Promise<{ name: string; url: string }> {
    const name = `nendo_test_${randomUUID().slice(0, 8)}`;
    await database.asOwner(`CREATE ROLE ${name} LOGIN PASSWORD 'test' IN ROLE nendo_app ${options}`);
    undo.push(`DROP ROLE ${name}`);
    return { name, url: Object.assign(new URL(database.applicationUrl), { username: name, password: 'test' }).href };
  }

  it('accepts the application’s login', async () => {
    await expect(check(database.applicationUrl)).resolves.toBeUndefined();
  });

  it('refuses a superuser', async () => {
    await expect(check(database.ownerUrl)).rejects.toThrow('postgres is a superuser');
  });

  it('refuses a role that bypasses row-level security', async () => {
    const { name, url } = await login('BYPASSRLS');
    await expect(check(url)).rejects.toThrow(`${name} has BYPASSRLS`);
  });

  it('refuses the owner of a table', async () => {
    const { name, url } = await login('');
    await database.asOwner(`ALTER TABLE departments OWNER TO ${name}`);
    undo.push('ALTER TABLE departments OWNER TO postgres');
    await expect(check(url)).rejects.toThrow(`${name} owns departments`);
  });

  it('refuses a table on which row-level security is not forced', async () => {
    await database.asOwner('ALTER TABLE items NO FORCE ROW LEVEL SECURITY');
    undo.push('ALTER TABLE items FORCE ROW LEVEL SECURITY');
    await expect(check(database.applicationUrl)).rejects.toThrow('row-level security is not forced on items');
  });

  it('refuses a table on which row-level security is switched off, though forced', async () => {
    await database.asOwner('ALTER TABLE items DISABLE ROW LEVEL SECURITY');
    undo.push('ALTER TABLE items ENABLE ROW LEVEL SECURITY');
    await expect(check(database.applicationUrl)).rejects.toThrow('items');
  });

  it('names everything wrong at once, and what to do', async () => {
    await database.asOwner('ALTER TABLE plans NO FORCE ROW LEVEL SECURITY');
    undo.push('ALTER TABLE plans FORCE ROW LEVEL SECURITY');
    await expect(check(database.ownerUrl)).rejects.toThrow(/superuser.*BYPASSRLS.*owns.*not forced on plans.*DATABASE_URL must name/);
  });
});

it('a transaction of TenantDatabase rolls back as a whole, and leaves no municipality on its connection', async () => {
  const id = randomUUID();
  const failing = database.tenants.transaction(id, async (tx) => {
    const [row] = await tx.manager.query<{ id: string }[]>(`SELECT current_setting('app.municipality_id') AS id`);
    expect(row).toEqual({ id });
    throw new Error('thrown inside');
  });
  await expect(failing).rejects.toThrow('thrown inside');
  const rows: { id: string | null }[] = await database.dataSource.query(
    `SELECT NULLIF(current_setting('app.municipality_id', true), '') AS id`,
  );
  expect(rows).toEqual([{ id: null }]);
  await expect(database.dataSource.query('SELECT * FROM accounts')).rejects.not.toEqual(REFUSED);
});
