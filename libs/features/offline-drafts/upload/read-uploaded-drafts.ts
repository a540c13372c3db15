import type { UploadedWorkbook, WorkbookProblem } from '#libs/contract/offline-drafts.js';
import type { ArchiveFault } from '#libs/platform/archive/archive-error.js';
import { readWorkbookApart } from '#libs/platform/archive/read-workbook-apart.js';
import { readData } from '../workbook-data.js';
import type { ReadDrafts } from './read-drafts.js';
import { readDrafts } from './read-drafts.js';

/** Far above any department's workbook, far below what would hurt. */
const LIMITS = { entries: 1000, entryBytes: 32 * 1024 * 1024, totalBytes: 64 * 1024 * 1024 } as const;

const FAULTS: Readonly<Record<ArchiveFault, WorkbookProblem['code']>> = {
  damaged: 'damaged',
  unsafeName: 'damaged',
  documentType: 'damaged',
  tooLarge: 'tooLarge',
  encrypted: 'encrypted',
  activeContent: 'activeContent',
};

/** What was written in a workbook of this cycle; or why it is none. */
export async function readUploadedDrafts(
  { content }: UploadedWorkbook,
  cycleId: string,
): Promise<ReadDrafts | WorkbookProblem['code']> {
  const read = await readWorkbookApart({ bytes: Buffer.from(content, 'base64'), limits: LIMITS });
  if ('fault' in read) return FAULTS[read.fault];
  const found = readData(read.sheets);
  if (found.kind !== 'ok') return found.kind;
  return found.data.cycleId === cycleId ? readDrafts(found.data, read.sheets) : 'otherCycle';
}
