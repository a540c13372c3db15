/** Where the public site keeps things. Published addresses are for ever: change nothing here without a redirect. */
export const PUBLIC_HOME = '/';

export const STAFF_APPLICATION = '/app/';

/** First parts of other addresses, of today and of the time to come: no municipality may have such a key. */
export const RESERVED_MUNICIPALITY_KEYS: readonly string[] = ['api', 'app', 'assets', 'en', 'health', 'ja', 'metrics', 'schemas', 'search'];

/** The same of what stands below a municipality: no plan may have such a key. */
export const RESERVED_PLAN_KEYS: readonly string[] = ['compare', 'en', 'items', 'ja', 'search'];

/** What a cycle's address is made of. */
export interface PublishedCycle {
  /** Keys, not names. */
  readonly municipality: string;
  readonly plan: string;
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
}

/** The page of a municipality, and of one of its plans: what stands above a cycle's pages. */
export function municipalityAddress(municipality: string): string {
  return `${PUBLIC_HOME}${encodeURIComponent(municipality)}/`;
}

export function planAddress({ municipality, plan }: Pick<PublishedCycle, 'municipality' | 'plan'>): string {
  return `${municipalityAddress(municipality)}${encodeURIComponent(plan)}/`;
}

/** The live page of a cycle, which always shows the newest version. */
export function liveAddress(cycle: PublishedCycle): string {
  const parts = [cycle.municipality, cycle.plan, yearsSegment(cycle)].map(encodeURIComponent);
  return `${PUBLIC_HOME}${parts.join('/')}/`;
}

/** The address at which this very version stays readable after a correction. */
export function fixedAddress(cycle: PublishedCycle, version: number): string {
  return `${liveAddress(cycle)}v${version}/`;
}

/** The name of a downloadable file, beside the live page and beside each fixed version alike. */
export function fileName(extension: string): string {
  return `report.${extension}`;
}

/** The page of an item or a section, below a publication's address; en/ before it is the same in English. */
export function itemPath(itemKey: string): string {
  return `items/${encodeURIComponent(itemKey)}/`;
}

export function sectionPath(sectionKey: string): string {
  return `sections/${encodeURIComponent(sectionKey)}/`;
}

/** The page with every item of a plan whose items have pages of their own, for printing and keeping. */
export const WHOLE_PATH = 'all/';

/** 2019, or 2022-2024 for a cycle that reviews several years. */
export function yearsSegment({ fiscalYearFrom, fiscalYearTo }: Pick<PublishedCycle, 'fiscalYearFrom' | 'fiscalYearTo'>): string {
  return fiscalYearFrom === fiscalYearTo ? String(fiscalYearTo) : `${fiscalYearFrom}-${fiscalYearTo}`;
}

/** The fiscal years that a segment names, or null when it names none. */
export function parseYearsSegment(
  segment: string,
): Pick<PublishedCycle, 'fiscalYearFrom' | 'fiscalYearTo'> | null {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(segment);
  if (!match) return null;
  const fiscalYearFrom = Number(match[1]);
  const fiscalYearTo = Number(match[2] ?? match[1]);
  return match[2] === undefined || fiscalYearTo > fiscalYearFrom ? { fiscalYearFrom, fiscalYearTo } : null;
}

/** Two of a plan's years side by side: ?from=2020&to=2022-2024. */
export function compareAddress(plan: Pick<PublishedCycle, 'municipality' | 'plan'>): string {
  return `${planAddress(plan)}compare/`;
}

/** Below the home page, or a municipality's: ?q=. */
export function searchAddress(folder: string): string {
  return `${folder}search/`;
}

/** Of everything below a folder: the home page, a municipality, a plan. */
export function feedAddress(folder: string): string {
  return `${folder}feed.atom`;
}

export function sitemapAddress(folder: string): string {
  return `${folder}sitemap.xml`;
}
