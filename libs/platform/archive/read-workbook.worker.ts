import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError } from './archive-error.js';
import type { WorkbookToRead } from './read-workbook-apart.js';
import { readWorkbook } from './workbook.js';

const { bytes, limits } = workerData as WorkbookToRead;
try {
  parentPort!.postMessage({ sheets: await readWorkbook(bytes, limits) });
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error;
  parentPort!.postMessage({ fault: error.fault });
}
