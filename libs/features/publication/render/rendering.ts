import type { FrozenCycle } from '#libs/report/frozen-cycle.js';
import type { PublishedFile, ReportFormat } from '#libs/report/published-file.js';
import type { PublishedItem } from '#libs/report/published-items.js';
import type { UnprintablePlace } from '#libs/report/unprintable-places.js';

/** What travels to the thread that renders a publication, and back. */

export interface PublicationToRender {
  readonly cycle: FrozenCycle;
  /** report.json of the version that this one replaces. */
  readonly replaced: string | null;
}

/** The body in a buffer of its own, so that it can be handed over without a copy. */
export interface RenderedFile extends Omit<PublishedFile, 'body'> {
  readonly sha256: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface RenderedPublication {
  readonly files: readonly RenderedFile[];
  readonly items: readonly PublishedItem[];
  /** How many items and sections it says otherwise than the version that it replaces; null where it replaces none. */
  readonly changes: number | null;
}

export type RenderMessage =
  | { readonly kind: 'step'; readonly step: ReportFormat; readonly done: number; readonly total: number }
  | { readonly kind: 'rendered'; readonly publication: RenderedPublication }
  | { readonly kind: 'unprintable'; readonly places: readonly UnprintablePlace[] };
