import { inLocale } from '#libs/domain/text/localized-text.js';
import { dayOfInstant, printedDate } from '../japanese-date.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { Report } from '../report.js';
import { gradeName, noteMark, noteWords, printedFiscalYears, printedPlan } from '../report-wording.js';
import { carriedOverSentence, judgementSentence } from '../table-explanations.js';
import { markContent } from './cell-contents.js';
import { correctionsOf } from './corrections.js';
import { overviewOf } from './overview.js';
import type { PdfDocument, PdfFact, PdfNotes } from './pdf-document.js';

type Front = Omit<PdfDocument, 'layout' | 'fontSize' | 'tables' | 'years' | 'contents' | 'about' | 'parts' | 'municipality'>;

/** What both layouts say of the whole report: whose it is, of which year, in which version, and its figures. */
export function frontOf(report: Report): Front {
  const { municipality, plan, release, notes } = report;
  const messages = messagesFor(RECORD_LOCALE);
  const author = inLocale(municipality.name, RECORD_LOCALE);
  const years = printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, RECORD_LOCALE);
  const heading = `${years} ${inLocale(report.title, RECORD_LOCALE)}`;
  return {
    title: `${author} ${inLocale(plan.name, RECORD_LOCALE)} ${heading}`,
    author,
    date: release.publishedAt === null ? null : dateOf(dayOfInstant(release.publishedAt)),
    plan: `${author} ${printedPlan(plan, RECORD_LOCALE)}`,
    heading,
    asOf: messages.asOf(printedDate(report.asOf, RECORD_LOCALE)),
    preview: release.version === 0 ? messages.preview : null,
    facts: factsOf(report),
    versionNote: release.note === '' ? null : { name: messages.versionNote, text: release.note },
    explanations: [carriedOverSentence(report, RECORD_LOCALE), judgementSentence(report, RECORD_LOCALE)].filter((sentence) => sentence !== null),
    legend: legendOf(report),
    overview: overviewOf(report),
    notes: notes.length === 0 ? null : notesOf(report),
    corrections: correctionsOf(report),
  };
}

function factsOf({ plan, release }: Report): PdfFact[] {
  const messages = messagesFor(RECORD_LOCALE);
  const { page, pages } = messages;
  return [
    { name: page.contact, text: inLocale(plan.contact, RECORD_LOCALE) },
    ...(release.version === 0 ? [] : [{ name: page.versionTerm, text: messages.version(release.version) }]),
    ...(release.publishedAt === null
      ? []
      : [{ name: page.publishedTerm, text: printedDate(dayOfInstant(release.publishedAt), RECORD_LOCALE) }]),
    ...(plan.licence ? [{ name: pages.licence, text: `${inLocale(plan.licence.name, RECORD_LOCALE)}\n${plan.licence.url}` }] : []),
    ...(release.history
      ? [{ name: page.history, text: `${page.historyEntry(release.history.seq)}\n${inPieces(release.history.hash)}` }]
      : []),
  ];
}

function legendOf(report: Report): PdfDocument['legend'] {
  const grade = gradeName(report, RECORD_LOCALE);
  return grade === null ? null : { name: messagesFor(RECORD_LOCALE).table.legend(grade), marks: report.marks.map(markContent) };
}

function notesOf(report: Report): PdfNotes {
  return {
    heading: messagesFor(RECORD_LOCALE).notes.heading,
    notes: report.notes.map((note) => {
      const { sentence, markOfInto, reason } = noteWords(note, report.marks.length > 0, RECORD_LOCALE);
      return { mark: noteMark(note.number, RECORD_LOCALE), lines: [sentence + markOfInto, reason].filter((line) => line !== '') };
    }),
  };
}

/** A hash in eights, that it can be read and compared. */
function inPieces(hash: string): string {
  return (hash.match(/.{1,8}/g) ?? []).join(' ');
}

function dateOf(day: string): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}
