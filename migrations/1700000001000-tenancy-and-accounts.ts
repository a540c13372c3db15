import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

export class TenancyAndAccounts1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE municipalities (
        id uuid PRIMARY KEY,
        key text NOT NULL UNIQUE CHECK (key ~ '^[a-z][a-z0-9-]*$'),
        name jsonb NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON municipalities TO nendo_app;

      -- Demo and tests move the program's clock; one row, no tenant's data.
      CREATE TABLE program_clock (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        offset_ms bigint NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON program_clock TO nendo_app;
    `);
    await tenantTable(runner, 'departments', `
      id uuid NOT NULL,
      name text NOT NULL,
      position integer NOT NULL,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, name)
    `);
    await tenantTable(runner, 'accounts', `
      id uuid NOT NULL,
      email text NOT NULL,
      name text NOT NULL,
      password_hash text NOT NULL,
      department_id uuid,
      active boolean NOT NULL DEFAULT true,
      failed_sign_ins integer NOT NULL DEFAULT 0,
      last_failed_at timestamptz,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, email),
      CHECK (email = lower(email)),
      FOREIGN KEY (municipality_id, department_id) REFERENCES departments (municipality_id, id)
    `);
    await tenantTable(runner, 'sessions', `
      token_hash bytea NOT NULL,
      account_id uuid NOT NULL,
      created_at timestamptz NOT NULL,
      last_used_at timestamptz NOT NULL,
      PRIMARY KEY (municipality_id, token_hash),
      FOREIGN KEY (municipality_id, account_id) REFERENCES accounts (municipality_id, id) ON DELETE CASCADE
    `);
    await runner.query(`
      CREATE INDEX accounts_email ON accounts (email);
      CREATE INDEX sessions_account ON sessions (municipality_id, account_id);

      CREATE SCHEMA directory;
      GRANT USAGE, CREATE ON SCHEMA directory TO nendo_directory;
      GRANT USAGE ON SCHEMA directory TO nendo_app;
      GRANT USAGE ON SCHEMA public TO nendo_directory;
      GRANT SELECT (municipality_id, email) ON accounts TO nendo_directory;
      CREATE POLICY directory ON accounts FOR SELECT TO nendo_directory USING (true);

      CREATE FUNCTION directory.municipalities_of_email(wanted text) RETURNS SETOF uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT municipality_id FROM accounts WHERE email = lower(wanted) $$;
      REVOKE ALL ON FUNCTION directory.municipalities_of_email(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION directory.municipalities_of_email(text) TO nendo_app;
      GRANT nendo_directory TO CURRENT_USER;
      ALTER FUNCTION directory.municipalities_of_email(text) OWNER TO nendo_directory;
      REVOKE nendo_directory FROM CURRENT_USER;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA directory CASCADE;
      DROP TABLE sessions, accounts, departments, program_clock, municipalities;
    `);
  }
}
