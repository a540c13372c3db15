import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { createTypesetter } from '#libs/platform/typesetting/typst.js';
import { buildReport } from '#libs/report/build-report.js';
import { publishedItemsOf } from '#libs/report/published-items.js';
import type { PublishedFile } from '#libs/report/published-file.js';
import { readReport } from '#libs/report/read-report.js';
import { renderAll } from '#libs/report/renderers/renderers.js';
import type { Report } from '#libs/report/report.js';
import { withChanges } from '#libs/report/report-changes.js';
import { unprintablePlaces } from '#libs/report/unprintable-places.js';
import type { PublicationToRender, RenderedFile, RenderMessage } from './rendering.js';

/** A thread of its own for each build: requests are answered meanwhile, and whatever it needs is gone with it. */

const { cycle, replaced } = workerData as PublicationToRender;
const report = reportOf();
const places = unprintablePlaces(report);
if (places.length > 0) send({ kind: 'unprintable', places });
else await render(report);

function reportOf(): Report {
  const built = buildReport(cycle);
  return replaced === null ? built : withChanges(built, readReport(replaced));
}

async function render(printed: Report): Promise<void> {
  const tools = { typeset: createTypesetter() };
  const files = await renderAll(printed, tools, (step, done, total) => send({ kind: 'step', step, done, total }));
  const handed = files.map(handedOver);
  const changes = replaced === null ? null : printed.changes.length;
  const publication = { files: handed, items: publishedItemsOf(printed), changes };
  send({ kind: 'rendered', publication }, handed.map(({ body }) => body.buffer));
}

function handedOver({ body, ...file }: PublishedFile): RenderedFile {
  // Small buffers share a pool, which cannot change hands.
  return { ...file, sha256: createHash('sha256').update(body).digest('hex'), body: new Uint8Array(body) };
}

function send(message: RenderMessage, transfer: readonly ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, transfer);
}
