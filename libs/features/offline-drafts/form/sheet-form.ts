import type { FormSheet } from '#libs/platform/archive/form-workbook.js';
import type { DraftSheet } from '../../sheets/draft-sheets.read.js';
import type { WorkbookWords } from '../workbook-words.js';
import type { DraftRow } from './draft-cell.js';
import { fieldRows } from './field-rows.js';
import { gridOf } from './grid.js';

/** A worksheet that somebody drafts one sheet in. */
export interface SheetForm extends FormSheet {
  readonly rows: readonly DraftRow[];
}

/** A sheet laid out as its page shows it. */
export function sheetForm({ view, previousTexts }: DraftSheet, name: string, words: WorkbookWords): SheetForm {
  const grid = gridOf(view.fields);
  const all = { column: 0, span: grid.columns + 1 } as const;
  const departments = view.fields.find((field) => field.kind === 'departments');
  const item = words.item(view);
  const place = view.section.map(({ label, title }) => `${label} ${title}`.trim()).join(' ＞ ');
  const heading: DraftRow[] = [
    { cells: [{ ...all, text: item, look: 'title' }] },
    { cells: [{ ...all, text: [words.text(view.cycle.planName), words.years(view.cycle), place].filter(Boolean).join('　'), look: 'note' }] },
    { cells: [{ ...all, text: departments?.names.join('、') ?? view.leadDepartment ?? '', look: 'note' }] },
    { cells: [{ column: 0, text: words.t('toGuide', { guide: words.t('guide') }), look: 'link', link: words.t('guide') }] },
  ];
  const { sendBack } = view;
  const sentBack: DraftRow[] =
    sendBack === null
      ? []
      : [
          {
            cells: [
              { column: 0, text: words.t('sentBack', { stage: words.stage(sendBack.from), by: sendBack.by }), look: 'alert' },
              { column: 1, span: grid.columns, text: sendBack.reason, look: 'alert' },
            ],
          },
        ];
  return {
    name,
    widths: grid.widths,
    rows: [...heading, ...sentBack, ...view.fields.flatMap((field) => fieldRows(field, { grid, words, previousTexts }))],
    frozenRows: 1,
    footer: item,
  };
}
