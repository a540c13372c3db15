import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingEveryRow } from './seeing-every-row.js';

const KATAKANA =
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶヽヾ';
const HIRAGANA =
  'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖゝゞ';

/** Searches find katakana by hiragana, and the other way round. */
export class KanaAlike1700000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await searchAs(runner, `translate(lower(normalize(words, NFKC)), '${KATAKANA}', '${HIRAGANA}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await searchAs(runner, 'lower(normalize(words, NFKC))');
  }
}

/** What is stored is made again; nobody's version moves on by it. libs/domain/text/searchable.ts does the same. */
async function searchAs(runner: QueryRunner, expression: string): Promise<void> {
  await seeingEveryRow(runner, ['sheets', 'cycles', 'published_items'], `
    CREATE OR REPLACE FUNCTION searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT ${expression}
    $$;
    ALTER TABLE sheets DISABLE TRIGGER sheets_version;
    UPDATE sheets SET texts = texts;
    ALTER TABLE sheets ENABLE TRIGGER sheets_version;
    UPDATE published_items SET content = content;
  `);
}
