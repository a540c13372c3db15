/** What is done in the dialog. `item` and `section` are keys. */
export type Task =
  /** All that can be done with an item. */
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: 'add'; readonly section: string | null; readonly parent: string | null }
  | { readonly kind: ItemTask; readonly item: string }
  /** One of its indicators, or (null) a new one. */
  | { readonly kind: 'indicator'; readonly item: string; readonly indicator: string | null }
  | { readonly kind: 'removeIndicator'; readonly item: string; readonly indicator: string }
  | { readonly kind: 'sections' }
  | { readonly kind: 'section'; readonly section: string | null }
  | { readonly kind: 'removeSection'; readonly section: string };

export const ITEM_TASKS = ['edit', 'assign', 'move', 'indicators', 'merge', 'split', 'abolish', 'resume', 'remove'] as const;
export type ItemTask = (typeof ITEM_TASKS)[number];
