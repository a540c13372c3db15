import type { PublishedCycle } from './public-address.js';
import { yearsSegment } from './public-address.js';

type Years = Pick<PublishedCycle, 'fiscalYearFrom' | 'fiscalYearTo'>;

/** What was asked for that could not be done as asked. */
export type CompareNotice = 'sameYear' | 'unknownYear' | 'swapped';

/**
 * The two years that somebody wants to compare, the earlier first; none where there are not two.
 * published: the newest first. wish: as in an address, empty for whatever suits best, which is the two newest.
 */
export function comparedYears<Year extends Years>(
  published: readonly Year[],
  wish: { readonly from: string; readonly to: string },
): { readonly years: readonly Year[]; readonly notices: readonly CompareNotice[] } {
  if (published.length < 2) return { years: [], notices: [] };
  const placeOf = (segment: string) => published.findIndex((year) => yearsSegment(year) === segment);
  const [from, to] = [placeOf(wish.from), placeOf(wish.to)];
  const unknown = (wish.from !== '' && from === -1) || (wish.to !== '' && to === -1);
  const notices: CompareNotice[] = unknown ? ['unknownYear'] : [];
  if (from === -1 && to === -1) return { years: pair(published, 1, 0), notices };
  if (from === -1) return { years: beside(published, to), notices };
  if (to === -1) return { years: beside(published, from), notices };
  if (from === to) return { years: beside(published, from), notices: ['sameYear'] };
  return { years: pair(published, Math.max(from, to), Math.min(from, to)), notices: from < to ? ['swapped'] : [] };
}

/** A year and the one before it; the first one and the one after. */
function beside<Year>(published: readonly Year[], place: number): Year[] {
  return place === published.length - 1 ? pair(published, place, place - 1) : pair(published, place + 1, place);
}

function pair<Year>(published: readonly Year[], earlier: number, later: number): Year[] {
  return [published[earlier]!, published[later]!];
}
