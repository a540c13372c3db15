import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { buildReport } from '#libs/report/build-report.js';
import { publishedItemsOf } from '#libs/report/published-items.js';
import type { PublishedFile, RenderTools } from '#libs/report/published-file.js';
import { renderAll } from '#libs/report/renderers/renderers.js';
import type { Report } from '#libs/report/report.js';
import { withChanges } from '#libs/report/report-changes.js';
import { titleOf } from '#libs/report/row-title.js';
import type { UnprintablePlace } from '#libs/report/unprintable-places.js';
import { unprintablePlaces } from '#libs/report/unprintable-places.js';
import { publishedReport } from '../published-report.js';
import type { PublicationToRender, RenderedFile, RenderMessage } from './rendering.js';

/** A thread of its own for each build: requests are answered meanwhile, and whatever it needs is gone with it. */

const TOOLS: RenderTools = { typeset: () => Buffer.alloc(0) };

const { cycle, replaced } = workerData as PublicationToRender;
const report = reportOf();
const places = unprintablePlaces(report);
if (places.length > 0) send({ kind: 'unprintable', places });
else renderOrSayWhy(report);

function reportOf(): Report {
  const built = buildReport(cycle);
  return replaced === null ? built : withChanges(built, publishedReport(replaced));
}

/** What the typesetter finds by itself is the same problem. */
function renderOrSayWhy(printed: Report): void {
  try {
    render(printed);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'UnprintableText' && 'problems' in error)) throw error;
    send({ kind: 'unprintable', places: (error.problems as FoundByTypesetter[]).map(placeOf) });
  }
}

interface FoundByTypesetter extends Pick<UnprintablePlace, 'itemKey' | 'number' | 'characters'> {
  readonly label: string | LocalizedText;
}

function placeOf({ itemKey, number, label, characters }: FoundByTypesetter): UnprintablePlace {
  const row = report.sections.flatMap(({ rows }) => rows).find((candidate) => candidate.itemKey === itemKey);
  const title = row ? titleOf(row) : '';
  return { itemKey, number, title, label: typeof label === 'string' ? { ja: label } : label, characters };
}

function render(printed: Report): void {
  const files = renderAll(printed, TOOLS, (step, done, total) => send({ kind: 'step', step, done, total })).map(handedOver);
  const changes = replaced === null ? null : printed.changes.length;
  const publication = { files, items: publishedItemsOf(printed), changes };
  send({ kind: 'rendered', publication }, files.map(({ body }) => body.buffer));
}

function handedOver({ body, ...file }: PublishedFile): RenderedFile {
  // Small buffers share a pool, which cannot change hands.
  return { ...file, sha256: createHash('sha256').update(body).digest('hex'), body: new Uint8Array(body) };
}

function send(message: RenderMessage, transfer: readonly ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, transfer);
}
