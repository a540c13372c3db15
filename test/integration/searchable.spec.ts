import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { searchable } from '#libs/domain/text/searchable.js';
import { migrate } from '#libs/platform/database/migrate.js';
import { MIGRATIONS } from '#migrations/migrations.js';
import type { TestDatabase } from '../support/database.js';
import { createEmptyDatabase, createTestDatabase, runSql } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** Latin, Greek and Cyrillic, symbols, all that Japanese is written with, half- and full-width forms. */
const LETTERS = [[0x20, 0x24f], [0x370, 0x52f], [0x2000, 0x2bff], [0x3000, 0x33ff], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0xff00, 0xffef]]
  .flatMap(([from, to]) => [...Array(to! - from! + 1).keys()].map((index) => String.fromCodePoint(from! + index)))
  // Two letters when it is small; and two that nobody has written since Rome.
  .filter((letter) => !'İℲↃ'.includes(letter));

it('makes of every letter the same in the database and in the program', async () => {
  const made = await database.dataSource.query<{ letter: string; words: string }[]>(
    'SELECT letter, searchable(letter) AS words FROM unnest($1::text[]) letter',
    [LETTERS],
  );
  expect(made).toHaveLength(LETTERS.length);
  expect(made.filter(({ letter, words }) => words !== searchable(letter))).toEqual([]);
});

it('makes what is stored anew by its migration, and moves nobody’s version on', async () => {
  const { ownerUrl, drop } = await createEmptyDatabase();
  const sql = <Row extends object>(text: string, values: readonly unknown[] = []) => runSql<Row>(ownerUrl, text, values);
  const stored = async () => ({
    sheets: await sql('SELECT words, public_words, version FROM sheets'),
    items: await sql('SELECT content, words FROM published_items'),
  });
  try {
    const before = MIGRATIONS.findIndex(({ name }) => name.startsWith('KanaAlike'));
    await migrate(ownerUrl, MIGRATIONS.slice(0, before));
    const id = randomUUID();
    await sql(`INSERT INTO municipalities (id, key, name) VALUES ($1, 'old', '{}')`, [id]);
    await sql(
      `INSERT INTO plans (municipality_id, id, key, name, period_from, period_to, contact, levels, scales, template, route)
       VALUES ($1, $1, 'plan', '{}', 2017, 2021, '{}', '[]', '{}', '{}', '[]')`,
      [id],
    );
    await sql(`INSERT INTO sections (municipality_id, id, plan_id, key, label, title, position) VALUES ($1, $1, $1, 'a', '', '', 0)`, [id]);
    await sql(
      `INSERT INTO items (municipality_id, id, plan_id, section_id, key, number, title, position, all_related, texts)
       VALUES ($1, $1, $1, $1, 'item', '1', '', 0, false, '{}')`,
      [id],
    );
    await sql(
      `INSERT INTO cycles (municipality_id, id, plan_id, fiscal_year_from, fiscal_year_to, status, template, scales, route, sections, opened_at)
       VALUES ($1, $1, $1, 2019, 2019, 'running', '{"fields": []}', '{}', '[]', '[]', now())`,
      [id],
    );
    await sql(
      `INSERT INTO sheets (municipality_id, id, cycle_id, item_id, section_key, position, carried, stage, stage_since)
       VALUES ($1, $1, $1, $1, 'a', 0, '{"number": "1", "title": "サロン", "departments": []}', 'draft', now())`,
      [id],
    );
    await sql(
      `INSERT INTO accounts (municipality_id, id, email, name, password_hash) VALUES ($1, $1, 'a@example.jp', '', '-')`,
      [id],
    );
    await sql(
      `INSERT INTO publications (municipality_id, id, cycle_id, version, status, note, requested_by, requested_at)
       VALUES ($1, $1, $1, 1, 'building', '', $1, now())`,
      [id],
    );
    await sql(
      `INSERT INTO published_items (municipality_id, publication_id, item_key, position, number, title, section, content)
       VALUES ($1, $1, 'item', 0, '1', 'サロン', '', 'Ａのｻﾛﾝ')`,
      [id],
    );
    expect(await stored()).toEqual({
      sheets: [{ words: 'no.1 サロン', public_words: 'no.1 サロン', version: 1 }],
      items: [{ content: 'Ａのｻﾛﾝ', words: 'aのサロン' }],
    });

    await migrate(ownerUrl, MIGRATIONS);
    expect(await stored()).toEqual({
      sheets: [{ words: 'no.1 さろん', public_words: 'no.1 さろん', version: 1 }],
      items: [{ content: 'Ａのｻﾛﾝ', words: 'aのさろん' }],
    });
  } finally {
    await drop();
  }
});
