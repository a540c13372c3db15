import type { SheetField } from '#libs/contract/sheets.js';
import type { Warning } from '#libs/domain/check/warning.js';

/** The kind of field that a warning is about; one about a text names it by its key. */
const KIND_OF = {
  tenfold: 'indicators',
  unitChanged: 'indicators',
  valueUnreadable: 'indicators',
  gradeBesideWorsening: 'grade',
  gradeBesideReached: 'grade',
  sameAsLastYear: null,
} as const satisfies Record<Warning['code'], SheetField['kind'] | null>;

/** Whether a warning belongs beside a field: where it is mended or explained. */
export function isAbout(warning: Warning, field: Pick<SheetField, 'key' | 'kind'>): boolean {
  return 'field' in warning ? warning.field === field.key : KIND_OF[warning.code] === field.kind;
}
