import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../config/project-root.js';
import type { ArchiveFault } from './archive-error.js';
import type { ZipLimits } from './read-zip.js';
import type { WorkbookSheet } from './workbook.js';

export interface WorkbookToRead {
  readonly bytes: Uint8Array;
  readonly limits: ZipLimits;
}

export type ReadApart =
  | { readonly sheets: readonly WorkbookSheet[] }
  /** tooLarge also where reading takes more time or memory than any honest workbook. */
  | { readonly fault: ArchiveFault };

/** Found in what is built, whether this runs from there or from the sources. */
const THREAD = path.join(projectRoot(), 'dist/libs/platform/archive/read-workbook.worker.js');
const MAX_HEAP_MB = 256;
const MAX_MS = 20_000;

/** Workbooks are read one after the other: a thread may take a quarter of a gigabyte. */
let last: Promise<unknown> = Promise.resolve();

/** Reads a workbook in a thread of its own: whatever a file does to its reader, it does not do to the program. */
export function readWorkbookApart(workbook: WorkbookToRead): Promise<ReadApart> {
  const reading = last.then(() => inThread(workbook));
  last = reading.catch(() => undefined);
  return reading;
}

function inThread(workbook: WorkbookToRead): Promise<ReadApart> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { workerData: workbook, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB }, env: {} });
    const timer = setTimeout(() => {
      resolve({ fault: 'tooLarge' });
      void worker.terminate();
    }, MAX_MS);
    worker.once('message', resolve);
    worker.once('error', (error) => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ fault: 'tooLarge' });
      else reject(error);
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      // After an answer this changes nothing.
      reject(new Error(`the thread that reads a workbook ended with ${code}`));
    });
  });
}
