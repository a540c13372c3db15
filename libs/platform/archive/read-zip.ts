import { crc32, inflateRawSync } from 'node:zlib';
import { ArchiveError } from './archive-error.js';

export interface ZipLimits {
  readonly entries: number;
  /** Inflated bytes of one entry, and of all together. */
  readonly entryBytes: number;
  readonly totalBytes: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a ZIP archive by name, in the archive's order, folders left out. Inflates within the limits whatever
 * sizes the archive declares, and checks every checksum. Throws an ArchiveError, and nothing else.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Map<string, Uint8Array> {
  try {
    return readEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  } catch (cause) {
    if (cause instanceof ArchiveError) throw cause;
    // A position outside of the file.
    throw new ArchiveError('damaged', '', { cause });
  }
}

function readEntries(file: Buffer, limits: ZipLimits): Map<string, Uint8Array> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  let position = file.readUInt32LE(end + 16);
  // Archives of more than 4 GB say so with these numbers.
  if (count > limits.entries || position === 0xffffffff) throw new ArchiveError('tooLarge');
  const entries = new Map<string, Uint8Array>();
  let left = limits.totalBytes;
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(position) !== DIRECTORY_ENTRY) throw new ArchiveError('damaged');
    const flags = file.readUInt16LE(position + 8);
    const nameLength = file.readUInt16LE(position + 28);
    const name = nameOf(file.subarray(position + 46, position + 46 + nameLength), flags);
    if ((flags & ENCRYPTED) !== 0) throw new ArchiveError('encrypted', name);
    if (entries.has(name) || leadsOut(name)) throw new ArchiveError('unsafeName', name);
    const content = contentOf(file, position, name, Math.min(limits.entryBytes, left));
    left -= content.length;
    if (!name.endsWith('/')) entries.set(name, content);
    position += 46 + nameLength + file.readUInt16LE(position + 30) + file.readUInt16LE(position + 32);
  }
  return entries;
}

/** Where the end of the central directory begins: at the file's end, before a comment. */
function findEnd(file: Buffer): number {
  for (let at = file.length - END_SIZE; at >= Math.max(0, file.length - END_SIZE - MAX_COMMENT); at -= 1) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new ArchiveError('damaged');
}

function contentOf(file: Buffer, directoryEntry: number, name: string, limit: number): Uint8Array {
  const method = file.readUInt16LE(directoryEntry + 10);
  const checksum = file.readUInt32LE(directoryEntry + 16);
  const size = file.readUInt32LE(directoryEntry + 20);
  const local = file.readUInt32LE(directoryEntry + 42);
  if (file.readUInt32LE(local) !== LOCAL_ENTRY) throw new ArchiveError('damaged', name);
  const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(begin, begin + size);
  if (packed.length !== size) throw new ArchiveError('damaged', name);
  const content = inflate(packed, method, name, limit);
  if (crc32(content) !== checksum) throw new ArchiveError('damaged', name);
  return content;
}

function inflate(packed: Buffer, method: number, name: string, limit: number): Uint8Array {
  if (method === STORED) {
    if (packed.length > limit) throw new ArchiveError('tooLarge', name);
    return packed;
  }
  if (method !== DEFLATED) throw new ArchiveError('damaged', name);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (cause) {
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ArchiveError(tooLarge ? 'tooLarge' : 'damaged', name, { cause });
  }
}

/** Without the flag a name is in the packing system's own encoding: in Japan, if not ASCII, Shift_JIS. */
function nameOf(bytes: Buffer, flags: number): string {
  if ((flags & UTF8_NAME) !== 0) return bytes.toString('utf8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

function leadsOut(name: string): boolean {
  return name === '' || name.startsWith('/') || /[\\:\0]/.test(name) || name.split('/').includes('..');
}
