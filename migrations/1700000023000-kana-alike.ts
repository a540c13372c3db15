import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingEveryRow } from './seeing-every-row.js';

const letters = (from: number, to: number) => [...Array(to - from + 1).keys()].map((index) => String.fromCodePoint(from + index));

/** lower() knows these in some of PostgreSQL's locales only: Latin, Greek and Cyrillic letters that ASCII does not have. */
const CAPITALS = [...letters(0xc0, 0x24f), ...letters(0x370, 0x52f)].filter(
  (letter) => letter.toLowerCase() !== letter && letter.toLowerCase().length === 1,
);
const FROM = [...CAPITALS, ...letters(0x30a1, 0x30f6), 'ヽ', 'ヾ'].join('');
const TO = [...CAPITALS.map((letter) => letter.toLowerCase()), ...letters(0x3041, 0x3096), 'ゝ', 'ゞ'].join('');

/** Searches find katakana by hiragana, and the other way round; capital and small letters in every locale. */
export class KanaAlike1700000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await searchAs(runner, `translate(lower(normalize(words, NFKC)), '${FROM}', '${TO}')`);
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
