/** Where a publication stands on the public site. Stable: readers and other sites link to it. */
export interface PublicationAddress {
  readonly municipality: string;
  readonly plan: string;
  /** The fiscal year, or two joined by a hyphen for a span: 2019, 2022-2024. */
  readonly year: string;
  /** null: whichever is live. */
  readonly version: number | null;
}

export function yearSegment(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`;
}

export function publicationPath(address: PublicationAddress): string {
  const page = `/${address.municipality}/${address.plan}/${address.year}/`;
  return address.version === null ? page : `${page}v${address.version}/`;
}

/** The fiscal years of a segment, or null when it is not one. */
export function parseYearSegment(segment: string): { readonly from: number; readonly to: number } | null {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(segment);
  if (!match) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return to > from || match[2] === undefined ? { from, to } : null;
}
