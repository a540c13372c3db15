import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingEveryRow } from './seeing-every-row.js';

/** A mail that the journal does not have is sent again once; a journal may be away; what was merged into an item is found fast. */
export class LookUpsAndMerges1700000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mails
        -- When it was sent again by itself, because the journal did not have it.
        ADD resent_at timestamptz,
        DROP CONSTRAINT mails_look_up_check,
        ADD CONSTRAINT mails_look_up_check CHECK (look_up IN ('sent', 'notSent', 'cannotTell', 'unreachable'));
      CREATE INDEX items_merged ON items (municipality_id, merged_into) WHERE merged_into IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await seeingEveryRow(runner, ['mails'], `UPDATE mails SET look_up = NULL WHERE look_up = 'unreachable'`);
    await runner.query(`
      DROP INDEX items_merged;
      ALTER TABLE mails
        DROP CONSTRAINT mails_look_up_check,
        ADD CONSTRAINT mails_look_up_check CHECK (look_up IN ('sent', 'notSent', 'cannotTell')),
        DROP resent_at;
    `);
  }
}
