import type { CellStyle } from 'hucre/xlsx';

/** What a cell is, for how it looks. */
export type Look =
  | 'plan'
  | 'title'
  | 'meta'
  | 'preview'
  | 'legend'
  | 'heading'
  | 'section'
  | 'sectionBelow'
  | 'preface'
  | 'name'
  | 'partName'
  | 'text'
  | 'centred'
  | 'grade'
  | 'value'
  | 'label'
  | 'indentedLabel'
  | 'chapter'
  | 'note'
  | 'link';

/** Comes with Windows and Office in Japan, and is the one of the printed document. */
export const FONT = { name: 'BIZ UDPGothic', size: 10 } as const;

const EDGE = { style: 'thin', color: { rgb: '949494' } } as const;
const BOX = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE } as const;
const TOP = { wrapText: true, vertical: 'top' } as const;
const CENTRE = { wrapText: true, vertical: 'center', horizontal: 'center' } as const;
const GREY = { rgb: '4D4D4D' } as const;
const BOLD = { ...FONT, bold: true } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** Texts are formatted as text: what begins with = stays one even after somebody edits it. */
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  plan: { font: BOLD, alignment: { ...TOP, vertical: 'center' } },
  title: { font: { ...BOLD, size: 16 }, alignment: { ...TOP, vertical: 'center' } },
  meta: { font: { ...FONT, color: GREY }, alignment: TOP },
  preview: { font: BOLD, alignment: TOP, fill: fill('FFFBE0'), border: BOX },
  legend: { font: FONT, alignment: { ...TOP, vertical: 'center' } },
  heading: { font: BOLD, alignment: CENTRE, fill: fill('E8F1FE'), border: BOX },
  section: { font: { ...BOLD, size: 11 }, alignment: { ...TOP, vertical: 'center' }, fill: fill('D9D9D9'), border: BOX },
  sectionBelow: { font: BOLD, alignment: { ...TOP, vertical: 'center', indent: 1 }, fill: fill('F2F2F2'), border: BOX },
  preface: { font: FONT, alignment: { ...TOP, indent: 1 }, border: BOX },
  name: { font: BOLD, alignment: TOP, border: BOX },
  partName: { font: FONT, alignment: { ...TOP, indent: 1 }, border: BOX },
  text: { font: FONT, alignment: TOP, border: BOX },
  centred: { font: FONT, alignment: { ...TOP, horizontal: 'center' }, border: BOX },
  grade: { font: { ...BOLD, size: 12 }, alignment: CENTRE, border: BOX },
  value: { font: FONT, alignment: { ...TOP, horizontal: 'right' }, border: BOX },
  label: { font: BOLD, alignment: TOP, fill: fill('F2F2F2'), border: BOX },
  indentedLabel: { font: FONT, alignment: { ...TOP, indent: 2 }, fill: fill('F2F2F2'), border: BOX },
  chapter: { font: { ...BOLD, size: 12 }, alignment: { ...TOP, vertical: 'bottom' } },
  note: { font: FONT, alignment: TOP },
  link: { font: { ...FONT, underline: true, color: { rgb: '0017C1' } }, alignment: TOP, border: BOX },
};

const AS_TEXT = '@';

/** format: of a number; everything else is text. */
export function styleOf(look: Look, format: string = AS_TEXT): CellStyle {
  return { ...LOOKS[look], numFmt: format };
}

/** In points. */
export function fontSize(look: Look): number {
  return LOOKS[look].font?.size ?? FONT.size;
}

/** Half-width characters that the indent takes. */
export function indentOf(look: Look): number {
  return (LOOKS[look].alignment?.indent ?? 0) * 1.5;
}
