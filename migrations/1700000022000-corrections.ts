import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A correction knows which version it replaces from the moment it is asked for, and how much it changes once it is built. */
export class Corrections1700000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE publications
        ADD replaces integer,
        -- How many items and sections it says otherwise than the version that it replaces.
        ADD changes integer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE publications DROP replaces, DROP changes');
  }
}
