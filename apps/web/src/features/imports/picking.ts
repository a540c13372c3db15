import type { PickedFile } from '../../components/files/picked-file.js';
import { MAX_PACK_BYTES, MAX_PACK_FILES } from './pack-limits.js';

/** A file of the pack, by the name that the pack knows it by. */
export interface PackFile {
  readonly name: string;
  readonly file: Blob;
}

export type PickProblem =
  | { readonly code: 'leftOut'; readonly names: readonly string[] }
  | { readonly code: 'mixed' }
  | { readonly code: 'tooLarge'; readonly bytes: number }
  | { readonly code: 'tooMany'; readonly count: number }
  | { readonly code: 'nothing' };

export interface Picking {
  readonly files: readonly PackFile[];
  readonly problem: PickProblem | null;
}

/** container: the whole pack in one file. part: one file of a pack's folder. */
const KINDS: Readonly<Record<string, 'container' | 'part'>> = {
  xlsx: 'container',
  zip: 'container',
  yaml: 'part',
  csv: 'part',
};

/** What operating systems and spreadsheets leave beside the files that somebody made. */
const LITTER = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** The pack's files after somebody chose some more. What they chose is taken as far as it goes, and the rest explained. */
export function pick(current: readonly PackFile[], picked: readonly PickedFile[]): Picking {
  const wanted = picked.filter(({ path }) => !path.split('/').some((step) => LITTER.test(step)));
  const [taken, leftOut] = [wanted.filter(isOfPack), wanted.filter((one) => !isOfPack(one))];
  const files = join(current, taken.map(({ path, file }) => ({ name: lastStep(path), file })));
  const problem = problemOf(files, taken, leftOut);
  return { files: problem === null || problem.code === 'leftOut' ? files : current, problem };
}

export function bytesOf(files: readonly PackFile[]): number {
  return files.reduce((sum, { file }) => sum + file.size, 0);
}

/** A container is a pack of its own; parts come together, a newer one in the place of an older. */
function join(current: readonly PackFile[], taken: readonly PackFile[]): readonly PackFile[] {
  if (taken.some(isContainer)) return taken;
  const byName = new Map([...current.filter((file) => !isContainer(file)), ...taken].map((file) => [file.name, file]));
  return taken.length === 0 ? current : [...byName.values()];
}

function problemOf(
  files: readonly PackFile[],
  taken: readonly PickedFile[],
  leftOut: readonly PickedFile[],
): PickProblem | null {
  if (taken.length === 0 && leftOut.length === 0) return { code: 'nothing' };
  if (files.length > 1 && files.some(isContainer)) return { code: 'mixed' };
  if (files.length > MAX_PACK_FILES) return { code: 'tooMany', count: files.length };
  if (bytesOf(files) > MAX_PACK_BYTES) return { code: 'tooLarge', bytes: bytesOf(files) };
  return leftOut.length > 0 ? { code: 'leftOut', names: leftOut.map(({ path }) => path) } : null;
}

/** A pack has no folders inside. */
function isOfPack({ path }: PickedFile): boolean {
  return kindOf(path) !== undefined && path.split('/').length <= 2;
}

function isContainer({ name }: PackFile): boolean {
  return kindOf(name) === 'container';
}

function kindOf(name: string) {
  return KINDS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
