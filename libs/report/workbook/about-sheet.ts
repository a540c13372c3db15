import { inLocale } from '#libs/domain/text/localized-text.js';
import { colToLetter } from 'hucre/xlsx';
import { dayOfInstant, printedDate } from '../japanese-date.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import { fixedAddress, liveAddress } from '../public-address.js';
import type { Report, ReportChange } from '../report.js';
import { printedFiscalYears } from '../report-wording.js';
import { workbookMessagesFor } from './messages/messages.js';
import { plainNumber } from './plain-number.js';
import { documentTitle, wholeLine } from './title-blocks.js';
import type { WorkbookColumn } from './workbook-column.js';
import type { Block, BlockCell, CellContent, CellLink, Worksheet } from './worksheet.js';

const words = workbookMessagesFor(RECORD_LOCALE);
const WIDTHS = [24, 8, 34, 26, 34, 34];

/** この資料について: where the data come from, under which terms they may be used, what was corrected, what the columns hold. */
export function aboutSheet(
  report: Report,
  options: { readonly name: string; readonly sheets: readonly { readonly name: string; readonly columns: readonly WorkbookColumn[] }[] },
): Worksheet {
  return {
    name: options.name,
    widths: WIDTHS,
    blocks: [
      wholeLine(options.name, WIDTHS.length, 'title'),
      ...statements(report).map(({ term, text, link }) => statement(term, text, link)),
      ...(report.marks.length === 0 ? [] : table(words.marks, words.markHeadings, report.marks.map(({ symbol, word }) => [plainNumber(symbol) ?? symbol, inLocale(word, RECORD_LOCALE)]))),
      ...(report.changes.length === 0 ? [] : table(words.changes, words.changeHeadings, report.changes.flatMap(changeLines))),
      ...table(words.columns, words.columnHeadings, options.sheets.flatMap(({ name, columns }) => columns.map((column, index) => columnLine(name, column, index)))),
    ],
    paper: 'a4',
    footer: documentTitle(report),
  };
}

interface Statement {
  readonly term: string;
  readonly text: string;
  readonly link?: CellLink;
}

function statements(report: Report): Statement[] {
  const { municipality, plan, release } = report;
  const cycle = { municipality: municipality.key, plan: plan.key, fiscalYearFrom: report.fiscalYearFrom, fiscalYearTo: report.fiscalYearTo };
  const { terms } = words;
  return [
    { term: terms.municipality, text: inLocale(municipality.name, RECORD_LOCALE) },
    { term: terms.plan, text: inLocale(plan.name, RECORD_LOCALE) },
    { term: terms.period, text: printedFiscalYears(plan.periodFrom, plan.periodTo, RECORD_LOCALE) },
    { term: terms.document, text: inLocale(report.title, RECORD_LOCALE) },
    { term: terms.years, text: printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, RECORD_LOCALE) },
    { term: terms.asOf, text: printedDate(report.asOf, RECORD_LOCALE) },
    ...(release.publishedAt === null
      ? [{ term: terms.version, text: messagesFor(RECORD_LOCALE).preview }]
      : [
          { term: terms.version, text: messagesFor(RECORD_LOCALE).version(release.version) },
          ...(release.replaces === null ? [] : [{ term: terms.replaces, text: messagesFor(RECORD_LOCALE).version(release.replaces) }]),
          { term: terms.published, text: printedDate(dayOfInstant(release.publishedAt), RECORD_LOCALE) },
          { term: terms.live, text: liveAddress(cycle) },
          { term: terms.fixed, text: fixedAddress(cycle, release.version) },
        ]),
    ...(release.note === '' ? [] : [{ term: terms.note, text: release.note }]),
    { term: terms.contact, text: inLocale(plan.contact, RECORD_LOCALE) },
    ...(plan.licence === null
      ? []
      : [
          { term: terms.licence, text: inLocale(plan.licence.name, RECORD_LOCALE) },
          { term: terms.licenceText, text: plan.licence.url, link: { address: plan.licence.url } },
        ]),
    ...(release.history === null ? [] : [{ term: terms.history, text: `${messagesFor(RECORD_LOCALE).page.historyEntry(release.history.seq)}\n${release.history.hash}` }]),
  ];
}

function statement(term: string, text: string, link?: CellLink): Block {
  const said: BlockCell = { column: 1, span: WIDTHS.length - 1, content: text, look: link ? 'link' : 'text', ...(link ? { link } : {}) };
  return { lines: 1, cells: [{ column: 0, content: term, look: 'label' }, said] };
}

/** A heading, the columns' headings and the lines; the last column goes on to the sheet's edge. */
function table(heading: string, headings: readonly string[], lines: readonly (readonly CellContent[])[]): Block[] {
  return [wholeLine(heading, WIDTHS.length, 'chapter'), tableLine(headings, 'heading'), ...lines.map((line) => tableLine(line, 'text'))];
}

function tableLine(contents: readonly CellContent[], look: 'heading' | 'text'): Block {
  return {
    lines: 1,
    cells: contents.map((content, column): BlockCell => {
      const span = column === contents.length - 1 ? WIDTHS.length - column : 1;
      return { column, span, content, look };
    }),
  };
}

/** A line for each field; what was added or removed as a whole has one. */
function changeLines({ kind, number, title, fields }: ReportChange): CellContent[][] {
  const item = [words.changeKinds[kind], number, title];
  if (fields.length === 0) return [[...item, '', '', '']];
  return fields.map(({ label, before, after }) => [...item, inLocale(label, RECORD_LOCALE), before, after]);
}

function columnLine(sheet: string, { content, key, fiscalYear, group, heading }: WorkbookColumn, index: number): CellContent[] {
  return [
    sheet,
    colToLetter(index),
    (group === null ? heading : `${group}：${heading}`).replaceAll('\n', ''),
    words.contents[content],
    key ?? '',
    fiscalYear === null ? '' : (plainNumber(String(fiscalYear)) ?? ''),
  ];
}
