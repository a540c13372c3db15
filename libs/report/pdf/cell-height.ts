import { textWidth } from '../text-width.js';
import type { PdfCell, PdfContent, PdfSchedule } from './pdf-document.js';

/** How many lines a text takes where a line has that many em. */
function linesOfText(text: string, em: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / em)), 0);
}

/** With the label above the content. */
export function linesOfCell({ label, content }: PdfCell, em: number): number {
  return (label === undefined ? 0 : linesOfText(label, em)) + linesOfContent(content, em);
}

/** How many lines a cell takes, rather too many: which rows stay on one page is decided before they are set. */
export function linesOfContent(content: PdfContent, em: number): number {
  switch (content.kind) {
    case 'text':
    case 'words':
      return linesOfText(content.text, em);
    case 'label':
      return linesOfText(content.text, em) + linesOfText(content.under, em);
    case 'title':
      return linesOfText([content.text, content.added, content.notes].join(''), em);
    case 'lines':
      return sum(content.lines.map((line) => linesOfText(line, em)));
    case 'amounts':
      return sum(content.years.map(({ year, note }) => (year === null ? 1 : 2) + (note === '' ? 0 : linesOfText(note, em))));
    case 'schedule': {
      const part = em / (content.years.length + 2);
      const ofAction = ({ name, spans }: PdfSchedule['actions'][number]) =>
        Math.max(linesOfText(name, 2 * part), ...spans.map(({ text, length }) => linesOfText(text, part * length)));
      return 2 + sum(content.actions.map((action) => 1 + ofAction(action)));
    }
    case 'value':
      return linesOfText(content.text, em) + content.tags.length;
    case 'mark':
      return 1 + linesOfText(content.word, em);
    case 'count':
    case 'nothing':
      return 1;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
