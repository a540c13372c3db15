import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Up to which day a municipality's digests were asked for: what lies between it and today was missed. */
export class DigestDays1700000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, 'digest_days', `
      day date NOT NULL,
      PRIMARY KEY (municipality_id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE digest_days');
  }
}
