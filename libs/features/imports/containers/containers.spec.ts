import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anyPack } from '../../../../test/support/any-pack.js';
import { checkPack } from '../check/check-pack.js';
import { packFiles } from '../write-pack.js';
import { readArchive, writeArchive } from './archive.js';
import { readFolder, writeFolder } from './folder.js';
import { readNamedFiles, writeNamedFiles } from './named-files.js';
import type { PackFiles, ReadFiles } from './pack-files.js';
import { readPackWorkbook, writePackWorkbook } from './workbook.js';

/** What stands in a container, without where it stands. */
function content({ files, problems }: ReadFiles) {
  return { plan: files.plan?.tree, tables: Object.fromEntries(files.tables), problems };
}

function written(files: PackFiles) {
  return { plan: files.plan!.tree, tables: Object.fromEntries(files.tables), problems: [] };
}

describe('what is written to a container is read back', () => {
  it('files', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const files = packFiles(anyPack(g), 'files');
        expect(content(readNamedFiles(writeNamedFiles(files)))).toEqual(written(files));
        expect(content(readArchive('x.zip', writeArchive(files)))).toEqual(written(files));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const files = packFiles(anyPack(g), 'workbook');
        expect(content(await readPackWorkbook('x.xlsx', await writePackWorkbook(files)))).toEqual(written(files));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('folder', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nendo-pack-'));
    try {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (g) => {
          // Of the pack before nothing is left.
          const files = packFiles(anyPack(g), 'files');
          await writeFolder(folder, files);
          expect(content(await readFolder(folder))).toEqual(written(files));
        }),
        { numRuns: 20 },
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('what is read from a container is the pack that was written', () => {
  it('files', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const pack = anyPack(g);
        const { problems, pack: read } = checkPack(readNamedFiles(writeNamedFiles(packFiles(pack, 'files'))));
        expect({ problems, pack: plain(read) }).toEqual({ problems: [], pack: plain(pack) });
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const pack = anyPack(g);
        const read = checkPack(await readPackWorkbook('x.xlsx', await writePackWorkbook(packFiles(pack, 'workbook'))));
        expect({ problems: read.problems, pack: plain(read.pack) }).toEqual({ problems: [], pack: plain(pack) });
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});

/** What is left out and what is undefined are the same. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
