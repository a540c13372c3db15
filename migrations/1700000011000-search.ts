import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingEveryRow } from './seeing-every-row.js';

/**
 * Search over sheets: what each of them says, normalised once when it is written and not with every search. In two columns,
 * because what is not published must not be found by outside people either (docs/adr/0017).
 */
export class Search1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await seeingEveryRow(runner, ['sheets', 'cycles'], `
      -- Full- and half-width, capital and small letters are alike. libs/domain/text/search-words.ts does the same.
      CREATE FUNCTION searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT lower(normalize(words, NFKC))
      $$;

      -- What of a sheet can be found, passage by passage. label: the field's; null where there is none.
      CREATE FUNCTION sheet_passages(carried jsonb, texts jsonb, template jsonb)
        RETURNS TABLE (place bigint, kind text, label jsonb, public boolean, words text) LANGUAGE sql IMMUTABLE AS $$
          SELECT 0, 'title', NULL::jsonb, true, concat('No.', carried->>'number', ' ', carried->>'title')
          UNION ALL
          SELECT 0, 'departments', NULL, true, string_agg(name, '、')
          FROM jsonb_array_elements_text(carried->'departments') name
          UNION ALL
          SELECT f.place, 'field', f.data->'label', COALESCE((f.data->>'public')::boolean, true), cell.value
          FROM jsonb_array_elements(template->'fields') WITH ORDINALITY f(data, place)
          CROSS JOIN jsonb_each_text(COALESCE(carried->'texts', '{}') || texts) cell
          WHERE f.data->>'kind' IN ('text', 'money', 'schedule')
            AND (cell.key = f.data->>'key' OR starts_with(cell.key, (f.data->>'key') || '.'))
          UNION ALL
          SELECT f.place, 'field', f.data->'label', COALESCE((f.data->>'public')::boolean, true), option->'label'->>'ja'
          FROM jsonb_array_elements(template->'fields') WITH ORDINALITY f(data, place)
          CROSS JOIN jsonb_array_elements(f.data->'options') option
          WHERE f.data->>'kind' = 'choice'
            AND option->>'key' = (COALESCE(carried->'texts', '{}') || texts)->>(f.data->>'key')
          UNION ALL
          SELECT f.place, 'field', f.data->'label', COALESCE((f.data->>'public')::boolean, true), indicator->>'name'
          FROM jsonb_array_elements(template->'fields') WITH ORDINALITY f(data, place)
          CROSS JOIN jsonb_array_elements(carried->'indicators') indicator
          WHERE f.data->>'kind' = 'indicators'
          UNION ALL
          -- 点検: what the department answered; it stays in the town hall.
          SELECT 1000, 'explanation', NULL, false, cell.value
          FROM jsonb_each_text(texts) cell WHERE starts_with(cell.key, 'explanation.')
        $$;

      ALTER TABLE sheets ADD words text, ADD public_words text;

      CREATE FUNCTION note_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT searchable(string_agg(p.words, E'\\n')), searchable(string_agg(p.words, E'\\n') FILTER (WHERE p.public))
        INTO NEW.words, NEW.public_words
        FROM cycles c CROSS JOIN sheet_passages(NEW.carried, NEW.texts, c.template) p
        WHERE c.municipality_id = NEW.municipality_id AND c.id = NEW.cycle_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER sheets_words BEFORE INSERT OR UPDATE OF carried, texts ON sheets
        FOR EACH ROW EXECUTE FUNCTION note_words();

      -- Those that are there. Nobody's version moves on by it.
      ALTER TABLE sheets DISABLE TRIGGER sheets_version;
      UPDATE sheets SET texts = texts;
      ALTER TABLE sheets ENABLE TRIGGER sheets_version;

      GRANT EXECUTE ON FUNCTION searchable(text), sheet_passages(jsonb, jsonb, jsonb), note_words() TO nendo_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER sheets_words ON sheets;
      DROP FUNCTION note_words();
      ALTER TABLE sheets DROP words, DROP public_words;
      DROP FUNCTION sheet_passages(jsonb, jsonb, jsonb), searchable(text);
    `);
  }
}
