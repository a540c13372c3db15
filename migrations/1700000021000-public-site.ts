import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public site tells first: the newest releases and withdrawals. */
export class PublicSite1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX publications_told ON publications (municipality_id, (COALESCE(withdrawn_at, released_at)) DESC, id)
        WHERE status = 'built';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX publications_told');
  }
}
