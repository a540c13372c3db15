import { parentPort, workerData } from 'node:worker_threads';
import { checkPack } from '../check/check-pack.js';
import { readUploaded } from '../containers/uploaded.js';
import type { SentFile } from './read-upload.js';

/** A thread of its own for each upload: whatever a file does to its reader, it does not do to the program. */
parentPort!.postMessage(checkPack(await readUploaded(workerData as readonly SentFile[])));
