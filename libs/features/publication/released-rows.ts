import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { PublishedItem } from '#libs/report/published-items.js';
import type { RenderedFile } from './render/rendering.js';

/** So much is sent with one statement: more of it would keep the program from answering. */
const CHUNK_BYTES = 1_000_000;
const CHUNK_ROWS = 500;

const insertArtefacts = statement(
  'artefacts_insert',
  `INSERT INTO artefacts (municipality_id, publication_id, file_name, media_type, format, sha256, body)
   SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[])`,
);
const insertItems = statement(
  'published_items_insert',
  `INSERT INTO published_items (municipality_id, publication_id, item_key, position, number, title, section, content)
   SELECT $1, $2, * FROM unnest($3::text[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[])`,
);

/** The files of a publication and what of its items can be found, as rows. */
export async function insertReleased(
  tx: TenantTransaction,
  publicationId: string,
  files: readonly RenderedFile[],
  items: readonly PublishedItem[],
): Promise<void> {
  for (const chunk of chunks(files, ({ body }) => body.byteLength)) {
    const columns = [
      chunk.map(({ name }) => name),
      chunk.map(({ mediaType }) => mediaType),
      chunk.map(({ format }) => format),
      chunk.map(({ sha256 }) => sha256),
      chunk.map(({ body }) => Buffer.from(body.buffer)),
    ];
    await tx.query(insertArtefacts, [tx.municipalityId, publicationId, ...columns]);
  }
  for (const chunk of chunks(items, ({ content }) => content.length)) {
    const columns = (['itemKey', 'position', 'number', 'title', 'section', 'content'] as const).map((name) =>
      chunk.map((item) => item[name]),
    );
    await tx.query(insertItems, [tx.municipalityId, publicationId, ...columns]);
  }
}

function chunks<Row>(rows: readonly Row[], sizeOf: (row: Row) => number): Row[][] {
  const all: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const last = all.at(-1);
    room -= sizeOf(row);
    if (last && room >= 0 && last.length < CHUNK_ROWS) {
      last.push(row);
    } else {
      all.push([row]);
      room = CHUNK_BYTES - sizeOf(row);
    }
  }
  return all;
}
