import { isCounted } from '#libs/domain/register/end-notes.js';
import type { FrozenSheet } from './frozen-cycle.js';

/** The mark that is printed: what no summary counts has none. */
export function markOf(sheet: FrozenSheet): string | null {
  return isCounted(sheet) ? sheet.grade : null;
}
