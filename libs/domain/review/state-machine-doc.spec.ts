import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { stateMachineDoc } from '../../../test/support/state-machine-doc.js';

const FILE = path.resolve(import.meta.dirname, '../../../docs/state-machine.md');

it('docs/state-machine.md shows the rules as they are (UPDATE_DOCS=1 rewrites it)', async () => {
  if (process.env['UPDATE_DOCS'] === '1') await writeFile(FILE, stateMachineDoc());
  expect(await readFile(FILE, 'utf8')).toBe(stateMachineDoc());
});
