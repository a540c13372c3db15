import type { PackProblem } from '#libs/contract/imports.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { ArchiveFault } from '#libs/platform/archive/archive-error.js';
import { ArchiveError } from '#libs/platform/archive/archive-error.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import type { Container, PackFiles, ReadFiles } from './pack-files.js';

/** Far above any pack, far below what would hurt: an archive may not grow beyond this when it is opened. */
export const PACK_LIMITS = { entries: 500, entryBytes: 32 * 1024 * 1024, totalBytes: 64 * 1024 * 1024 } as const;

const EXPECTED: Readonly<Record<ArchiveFault, () => LocalizedText>> = {
  damaged: () => expected('wholeFile'),
  tooLarge: () => expected('smallerFile'),
  encrypted: () => expected('withoutPassword'),
  unsafeName: () => expected('safeNames'),
  activeContent: () => expected('withoutActiveContent'),
  documentType: () => expected('withoutDocumentType'),
};

export function archiveProblem(file: string, error: unknown): PackProblem {
  if (!(error instanceof ArchiveError)) throw error;
  return packProblem({ file, row: null, column: '' }, error.entry, EXPECTED[error.fault]());
}

/** A container that does not open: nothing in it is missing, nothing in it is known. */
export function nothingRead(container: Container, problem: PackProblem): ReadFiles {
  const files: PackFiles = { container, plan: null, tables: new Map([['sections', null], ['items', null]]) };
  return { files, problems: [problem] };
}
