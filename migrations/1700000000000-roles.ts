import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * nendo_app: what the program runs as. It owns nothing, and row-level security binds it.
 * nendo_directory: owns the few functions that answer "which municipality?" and nothing else (docs/adr/0004).
 * Roles belong to the whole cluster, so they may exist already.
 */
export class Roles1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      DECLARE role_name text;
      BEGIN
        FOREACH role_name IN ARRAY ARRAY['nendo_app', 'nendo_directory'] LOOP
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            BEGIN
              EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
              NULL; -- another database of this cluster was migrated at the same moment
            END;
          END IF;
        END LOOP;
      END $$;
      GRANT USAGE ON SCHEMA public TO nendo_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE USAGE ON SCHEMA public FROM nendo_app');
  }
}
