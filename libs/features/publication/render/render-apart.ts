import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#libs/platform/config/project-root.js';
import type { UnprintablePlace } from '#libs/report/unprintable-places.js';
import type { PublicationToRender, RenderedPublication, RenderMessage } from './rendering.js';

export type RenderOutcome =
  | { readonly kind: 'rendered'; readonly publication: RenderedPublication }
  | { readonly kind: 'unprintable'; readonly places: readonly UnprintablePlace[] }
  | { readonly kind: 'outOfTime' }
  | { readonly kind: 'outOfMemory' }
  /** An error of the program. */
  | { readonly kind: 'failed'; readonly error: unknown };

export interface RenderLimits {
  readonly ms: number;
  readonly heapMb: number;
}

interface Watch {
  readonly onStep: (step: Extract<RenderMessage, { kind: 'step' }>) => void;
  /** Ends the thread; the promise is rejected. */
  readonly signal: AbortSignal;
}

/** Found in what is built, whether this runs from there or from the sources. */
const THREAD = path.join(projectRoot(), 'dist/libs/features/publication/render/render-publication.worker.js');
/** A plan of 1,000 items in every format takes a fraction of both. */
const LIMITS: RenderLimits = { ms: 5 * 60_000, heapMb: 2_048 };

/** Makes every file of a publication in a thread of its own: the program goes on answering, and outlives it. */
export function renderApart(work: PublicationToRender, { onStep, signal }: Watch, limits = LIMITS): Promise<RenderOutcome> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(THREAD, { workerData: work, resourceLimits: { maxOldGenerationSizeMb: limits.heapMb }, env: {} });
    const timer = setTimeout(() => end({ kind: 'outOfTime' }), limits.ms);
    const stop = () => {
      reject(new Error('stopped before it was rendered', { cause: signal.reason }));
      void worker.terminate();
    };
    const end = (outcome: RenderOutcome) => {
      resolve(outcome);
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: RenderMessage) => (message.kind === 'step' ? onStep(message) : end(message)));
    worker.once('error', (error) => {
      const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(outOfMemory ? { kind: 'outOfMemory' } : { kind: 'failed', error });
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      // After an answer this changes nothing.
      resolve({ kind: 'failed', error: new Error(`the thread that renders a publication ended with ${code}`) });
    });
  });
}
