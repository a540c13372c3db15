import { pagesDocument } from '../pdf/pages-document.js';
import type { PdfDocument } from '../pdf/pdf-document.js';
import { cleanText, mapTexts } from '../pdf/printed-text.js';
import { tableDocument } from '../pdf/table-document.js';
import { PAGES_SOURCE } from '../pdf/typst/pages.js';
import { TABLE_SOURCE } from '../pdf/typst/table.js';
import type { Typeset } from '../published-file.js';
import type { Report } from '../report.js';
import { unprintablePlaces, UnprintableText } from '../unprintable-places.js';

/**
 * The report set in type: tagged, with bookmarks, A3 on its side as one table for each section or A4 as pages for each
 * item. Throws UnprintableText before anything is set when the fonts lack a character.
 */
export function renderPdf(report: Report, typeset: Typeset): Buffer {
  const places = unprintablePlaces(report);
  if (places.length > 0) throw new UnprintableText(places);
  const document = pdfDocument(report);
  return typeset(document.layout === 'table' ? TABLE_SOURCE : PAGES_SOURCE, document);
}

/** What is printed, as the sources read it. */
export function pdfDocument(report: Report): PdfDocument {
  return mapTexts(report.layout === 'table' ? tableDocument(report) : pagesDocument(report), cleanText);
}
