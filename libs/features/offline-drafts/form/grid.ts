import type { SheetField } from '#libs/contract/sheets.js';

/** The columns of a sheet's form: labels first, then as many as its widest table needs. */
export interface Grid {
  /** Beside the labels' column, which is column 0. */
  readonly columns: number;
  readonly widths: readonly number[];
}

const LABELS = 26;
/** Of all other columns together, as A4 across holds them. */
const CONTENTS = 112;
const NARROWEST = 10;
const FEWEST = 6;

export function gridOf(fields: readonly SheetField[]): Grid {
  const columns = Math.max(FEWEST, ...fields.map(columnsOf));
  const width = Math.max(NARROWEST, Math.floor(CONTENTS / columns));
  return { columns, widths: [LABELS, ...Array.from({ length: columns }, () => width)] };
}

/** Names of actions and indicators take two columns. */
function columnsOf(field: SheetField): number {
  if (field.kind === 'schedule') return 2 + field.years.length;
  return field.kind === 'indicators' ? 4 + field.years.length : 0;
}
