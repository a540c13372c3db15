import { printedDate } from '#libs/report/japanese-date.js';
import type { FormRow, FormSheet } from '#libs/platform/archive/form-workbook.js';
import type { DraftCycle, DraftSheet } from '../../sheets/draft-sheets.read.js';
import type { Download } from '../workbook-data.js';
import type { WorkbookWords } from '../workbook-words.js';

const STEPS = ['open', 'write', 'choose', 'asTyped', 'save', 'upload', 'submit'] as const;
const WIDTHS = [22, 62, 30, 24] as const;
const ALL = { column: 0, span: WIDTHS.length } as const;

/** はじめに: what the workbook is, how to fill it in, until when, and where each sheet is. */
export function guideSheet(
  { cycle, dueOn }: DraftCycle,
  sheets: readonly { readonly name: string; readonly sheet: DraftSheet }[],
  download: Download,
  words: WorkbookWords,
): FormSheet {
  const { t } = words;
  const day = (date: string | null) => (date === null ? t('facts.noDue') : printedDate(date, words.locale));
  const title = t('title', { plan: words.text(cycle.planName), years: words.years(cycle) });
  const heading = { look: 'heading' } as const;
  const rows: FormRow[] = [
    { cells: [{ ...ALL, text: download.municipality, look: 'note' }] },
    { cells: [{ ...ALL, text: title, look: 'title' }] },
    { cells: [{ ...ALL, text: t('about', { count: sheets.length }), look: 'data' }], lines: 2 },
    fact(t('facts.due'), day(dueOn)),
    fact(t('facts.downloaded'), t('facts.downloadedBy', { name: download.by, day: day(download.on) })),
    { cells: [{ ...ALL, text: t('stepsTitle'), ...heading }] },
    ...STEPS.map((step, index): FormRow => ({
      cells: [{ ...ALL, text: t('step', { place: index + 1, text: t(`steps.${step}`) }), look: 'carried' }],
    })),
    { cells: [{ ...ALL, text: t('listTitle'), ...heading }] },
    {
      cells: (['sheet', 'item', 'department', 'due'] as const).map((key, column) => ({ column, text: t(`list.${key}`), look: 'label' })),
    },
    ...sheets.map(({ name, sheet: { view } }): FormRow => ({
      cells: [
        { column: 0, text: name, look: 'link', link: name },
        { column: 1, text: words.item(view), look: 'carried' },
        { column: 2, text: view.leadDepartment ?? '', look: 'carried' },
        { column: 3, text: day(view.dueOn), look: 'carried' },
      ],
    })),
  ];
  return { name: t('guide'), widths: WIDTHS, rows, footer: title };
}

function fact(label: string, text: string): FormRow {
  return {
    cells: [
      { column: 0, text: label, look: 'label' },
      { column: 1, span: WIDTHS.length - 1, text, look: 'carried' },
    ],
  };
}
