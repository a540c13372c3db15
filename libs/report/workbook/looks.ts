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
  | 'chapter'
  | 'note'
  | 'link';

/** Comes with Windows and Office in Japan, and is the one of the printed document. */
export const FONT = { name: 'BIZ UDPGothic', size: 10 } as const;

const EDGE = { style: 'thin', color: { rgb: '949494' } } as const;
const BOX = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE } as const;
/** Top and bottom alignment would press the text on the cell's edges. */
const MIDDLE = { wrapText: true, vertical: 'center' } as const;
const CENTRE = { ...MIDDLE, horizontal: 'center' } as const;
const LEFT = { ...MIDDLE, horizontal: 'left' } as const;
const GREY = { rgb: '4D4D4D' } as const;
const BOLD = { ...FONT, bold: true } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** Texts are formatted as text: what begins with = stays one even after somebody edits it. */
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  plan: { font: BOLD, alignment: MIDDLE },
  title: { font: { ...BOLD, size: 16 }, alignment: MIDDLE },
  meta: { font: { ...FONT, color: GREY }, alignment: MIDDLE },
  preview: { font: BOLD, alignment: MIDDLE, fill: fill('FFFBE0'), border: BOX },
  legend: { font: FONT, alignment: MIDDLE },
  heading: { font: BOLD, alignment: CENTRE, fill: fill('E8F1FE'), border: BOX },
  section: { font: { ...BOLD, size: 11 }, alignment: LEFT, fill: fill('D9D9D9'), border: BOX },
  sectionBelow: { font: BOLD, alignment: { ...LEFT, indent: 1 }, fill: fill('F2F2F2'), border: BOX },
  preface: { font: FONT, alignment: { ...LEFT, indent: 1 }, border: BOX },
  name: { font: BOLD, alignment: LEFT, border: BOX },
  partName: { font: FONT, alignment: { ...LEFT, indent: 1 }, border: BOX },
  text: { font: FONT, alignment: LEFT, border: BOX },
  centred: { font: FONT, alignment: CENTRE, border: BOX },
  grade: { font: { ...FONT, size: 11 }, alignment: CENTRE, border: BOX },
  value: { font: FONT, alignment: { ...MIDDLE, horizontal: 'right' }, border: BOX },
  label: { font: BOLD, alignment: LEFT, fill: fill('F2F2F2'), border: BOX },
  chapter: { font: { ...BOLD, size: 12 }, alignment: { wrapText: true, vertical: 'bottom' } },
  note: { font: FONT, alignment: MIDDLE },
  link: { font: { ...FONT, underline: true, color: { rgb: '0017C1' } }, alignment: LEFT, border: BOX },
};

const AS_TEXT = '@';

/** format: of a number; everything else is text. indent: steps, besides that of the look. */
export function styleOf(look: Look, { format = AS_TEXT, indent = 0 }: { readonly format?: string; readonly indent?: number }): CellStyle {
  const style = LOOKS[look];
  return { ...style, numFmt: format, ...(indent === 0 ? {} : { alignment: { ...style.alignment, indent: indentSteps(look) + indent } }) };
}

/** In points. */
export function fontSize(look: Look): number {
  return LOOKS[look].font?.size ?? FONT.size;
}

export function indentSteps(look: Look): number {
  return LOOKS[look].alignment?.indent ?? 0;
}
