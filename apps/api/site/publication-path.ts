import type { PublicationAddress } from '#libs/features/publication/public-site.js';
import { assertKeys } from './site-request.js';

export interface PublicationPath {
  readonly address: PublicationAddress;
  /** What the file may be called, the likeliest first. */
  readonly names: readonly string[];
  /** Whether it is the front page, in either language. */
  readonly front: boolean;
  readonly english: boolean;
}

const PAGE = 'index.html';
/** Deeper than any file is stored, longer than any is called. */
const MAX_DEPTH = 6;
const MAX_NAME = 500;

/** What an address within a publication asks for: /sakado/plan/2019/v2/items/12/; undefined: nothing that there could be. */
export function publicationPath(path: string): PublicationPath | undefined {
  const sent = path.split('/').slice(1);
  const decoded = decodedParts(sent);
  if (!decoded || path.length > MAX_NAME) return undefined;
  const [municipality = '', plan = '', years = '', ...inside] = decoded;
  assertKeys(municipality, plan);
  const version = /^v([1-9]\d{0,5})$/.exec(inside[0] ?? '');
  const skip = version ? 1 : 0;
  const parts = inside.slice(skip).filter((part, index, all) => part !== '' || index < all.length - 1);
  if (parts.length > MAX_DEPTH || parts.some((part) => part === '' || part === '..' || part === '.')) return undefined;
  const raw = sent.slice(3 + skip, 3 + skip + parts.length);
  const name = parts.join('/');
  return {
    address: { municipality, plan, years, version: version ? Number(version[1]) : null },
    names: [...new Set([name, raw.join('/')])].flatMap((stem) => (stem === '' ? [PAGE] : [stem, `${stem}/${PAGE}`])),
    front: name === '' || name === 'en',
    english: parts[0] === 'en',
  };
}

/** undefined where a part is no text: it cannot be decoded, or has control characters. */
function decodedParts(parts: readonly string[]): string[] | undefined {
  try {
    const decoded = parts.map(decodeURIComponent);
    return decoded.some((part) => /\p{Cc}|\//u.test(part) || !part.isWellFormed()) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
