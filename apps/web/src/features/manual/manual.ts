import type { CatalogueShape } from '#libs/contract/messages/shape.js';
import type { ja } from './ja.js';

export type Manual = CatalogueShape<typeof ja>;
export type ManualPage = keyof typeof ja;

export const MANUAL_PAGES = ['start', 'write', 'approve', 'grade', 'meeting', 'comment', 'prepare', 'run'] as const satisfies readonly ManualPage[];

/** A part of a page: write/lastYear. */
export type ManualPart = {
  readonly [Page in ManualPage]: `${Page}/${keyof (typeof ja)[Page]['parts'] & string}`;
}[ManualPage];

/** Any page as the screen shows it. */
export interface ShownPage {
  readonly title: string;
  readonly who: string;
  readonly parts: Readonly<Record<string, { readonly title: string; readonly text: readonly string[]; readonly steps: readonly string[] }>>;
}

export function isManualPage(page: string): page is ManualPage {
  return MANUAL_PAGES.some((one) => one === page);
}
