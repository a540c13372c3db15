import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import * as fc from 'fast-check';
import { ArchiveError } from './archive-error.js';
import { readZip } from './read-zip.js';
import { writeZip } from './write-zip.js';

const LIMITS = { entries: 10, entryBytes: 1000, totalBytes: 2000 };
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

function fault(archive: Uint8Array): string {
  try {
    readZip(archive, LIMITS);
    return 'read';
  } catch (error) {
    if (error instanceof ArchiveError) return error.fault;
    throw error;
  }
}

it('reads what was written', () => {
  const content = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}\.csv$/), content, { maxKeys: 5 }), (files) => {
      expect(readZip(writeZip(new Map(Object.entries(files))), LIMITS)).toEqual(
        new Map(Object.entries(files).map(([name, file]) => [name, Buffer.from(file)])),
      );
    }),
  );
});

it('writes the same bytes for the same files', async () => {
  const files = new Map([['plan.yaml', bytes('a: 1')]]);
  const first = writeZip(files);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(writeZip(files)).toEqual(first);
});

it('reads stored and deflated entries, leaves folders out, and knows names in Shift_JIS', () => {
  const archive = zipSync({ 'pack/a.csv': [bytes('a'), { level: 0 }], 'pack/b.csv': bytes('b'.repeat(100)), 'pack/': bytes('') });
  expect([...readZip(archive, LIMITS).keys()]).toEqual(['pack/a.csv', 'pack/b.csv']);
  // 計画.csv as Windows packs it.
  const japanese = rawZip([{ name: Buffer.from('8c7689e62e637376', 'hex'), content: 'x' }]);
  expect([...readZip(japanese, LIMITS).keys()]).toEqual(['計画.csv']);
});

describe('refuses', () => {
  it.each([
    ['nothing', new Uint8Array(), 'damaged'],
    ['what is no archive', bytes('key,title\n'.repeat(10)), 'damaged'],
    ['half an archive', writeZip(new Map([['a.csv', bytes('x'.repeat(300))]])).slice(0, 60), 'damaged'],
    ['a bomb', zipSync({ 'a.csv': new Uint8Array(1_000_000) }), 'tooLarge'],
    ['a bomb that says it is small', rawZip([{ name: 'a.csv', content: 'x'.repeat(100_000), size: 10 }]), 'tooLarge'],
    ['a large entry that is stored', zipSync({ 'a.csv': [new Uint8Array(1001), { level: 0 }] }), 'tooLarge'],
    ['many entries that are large together', zipSync(numbered(5, new Uint8Array(500))), 'tooLarge'],
    ['too many entries', zipSync(numbered(11, new Uint8Array(1))), 'tooLarge'],
    ['a name twice', rawZip([{ name: 'a.csv', content: '1' }, { name: 'a.csv', content: '2' }]), 'unsafeName'],
    ['a name that leads out', zipSync({ '../a.csv': bytes('x') }), 'unsafeName'],
    ['an absolute name', zipSync({ '/a.csv': bytes('x') }), 'unsafeName'],
    ['a name of another system', zipSync({ 'c:\\a.csv': bytes('x') }), 'unsafeName'],
    ['a password', rawZip([{ name: 'a.csv', content: 'x', flags: 1 }]), 'encrypted'],
    ['a method that it does not know', rawZip([{ name: 'a.csv', content: 'x', method: 12 }]), 'damaged'],
    ['a wrong checksum', rawZip([{ name: 'a.csv', content: 'x', crc: 1 }]), 'damaged'],
  ])('%s', (_, archive, expected) => {
    expect(fault(archive)).toBe(expected);
  });

  it('whatever else comes, with nothing but an ArchiveError', () => {
    const whole = writeZip(new Map([['a.csv', bytes('abc'.repeat(50))]]));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        expect(fault(whole.with(at, value))).toMatch(/^(read|damaged|tooLarge|encrypted|unsafeName)$/);
      }),
    );
  });
});

function numbered(count: number, content: Uint8Array) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.csv`, content]));
}

interface RawEntry {
  readonly name: string | Buffer;
  readonly content: string;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** What the directory says the inflated size is. */
  readonly size?: number;
}

/** An archive byte by byte, with whatever is wrong in it. */
function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, method = 8, crc, size = content.length } of entries) {
    const packed = deflateRawSync(content);
    const bytesOfName = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(crc ?? checksum(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(bytesOfName.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, bytesOfName, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), shared, rest, bytesOfName]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, listed, end]));
}

function checksum(content: string): number {
  const archive = Buffer.from(zipSync({ x: bytes(content) }));
  return archive.readUInt32LE(14);
}
