import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { MAX_PACK_BYTES } from '#libs/contract/imports.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import type { CheckedPack } from '../check/check-pack.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';

export interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Found in what is built, whether this runs from there or from the sources. */
const THREAD = path.join(projectRoot(), 'dist/libs/features/imports/upload/read-upload.worker.js');
const MAX_HEAP_MB = 512;
const MAX_MS = 20_000;

/** Uploads are read one after the other: a thread may take half a gigabyte. */
let last: Promise<unknown> = Promise.resolve();

/** Reads and checks what somebody sent, apart from the program and within limits of time and memory. */
export function readUpload(files: readonly SentFile[]): Promise<CheckedPack> {
  const name = files[0]?.name ?? '';
  const bytes = files.reduce((sum, file) => sum + file.content.byteLength, 0);
  if (bytes > MAX_PACK_BYTES) return Promise.resolve(unreadable(name, String(bytes), expected('smallerFile')));
  const reading = last.then(() => inThread(files, name));
  last = reading.catch(() => undefined);
  return reading;
}

function inThread(files: readonly SentFile[], name: string): Promise<CheckedPack> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { workerData: files, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB }, env: {} });
    const timer = setTimeout(() => {
      resolve(unreadable(name, '', expected('readableInTime')));
      void worker.terminate();
    }, MAX_MS);
    worker.once('message', resolve);
    worker.once('error', (error) => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(unreadable(name, '', expected('smallerFile')));
      else reject(error);
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      // After an answer this changes nothing.
      reject(new Error(`the thread that reads an upload ended with ${code}`));
    });
  });
}

function unreadable(file: string, found: string, wanted: LocalizedText): CheckedPack {
  const problem = packProblem({ file, row: null, column: '' }, found, wanted);
  return { container: 'files', plan: null, problems: [problem], pack: null, places: new Map() };
}
