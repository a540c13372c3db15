import type { QueryRunner } from 'typeorm';

/**
 * Runs SQL whose owner sees every municipality's rows of these tables meanwhile: for what moves from column to column,
 * and for new foreign keys, which PostgreSQL checks against the rows that are there.
 */
export async function seeingEveryRow(runner: QueryRunner, tables: readonly string[], sql: string): Promise<void> {
  for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await runner.query(sql);
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
