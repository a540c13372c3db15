import { inLocale } from '#libs/domain/text/localized-text.js';
import { dayOfInstant, printedDate } from '../japanese-date.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { Report } from '../report.js';
import { printedFiscalYears, printedPlan } from '../report-wording.js';
import type { Look } from './looks.js';
import { workbookMessagesFor } from './messages/messages.js';
import type { Block } from './worksheet.js';

const words = messagesFor(RECORD_LOCALE);
const workbookWords = workbookMessagesFor(RECORD_LOCALE);

/** Whose report this is, of which years, as of which day and in which version; the sheet's own name beside the title. */
export function titleBlocks(report: Report, width: number, sheet: string | null = null): Block[] {
  const { release } = report;
  return [
    wholeLine(`${inLocale(report.municipality.name, RECORD_LOCALE)}　${printedPlan(report.plan, RECORD_LOCALE)}`, width, 'plan'),
    wholeLine([documentTitle(report), ...(sheet === null ? [] : [sheet])].join('　'), width, 'title'),
    ...(release.publishedAt === null ? [wholeLine(words.preview, width, 'preview')] : []),
    wholeLine(printedDates(report).join('　　'), width, 'meta'),
    ...(release.note === '' ? [] : [wholeLine(`${words.versionNote}：${release.note}`, width, 'meta')]),
  ];
}

/** 令和元年度　進行管理集計表 */
export function documentTitle(report: Report): string {
  return `${printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, RECORD_LOCALE)}　${inLocale(report.title, RECORD_LOCALE)}`;
}

function printedDates({ asOf, release, plan }: Report): string[] {
  return [
    words.asOf(printedDate(asOf, RECORD_LOCALE)),
    ...(release.publishedAt === null
      ? []
      : [words.version(release.version), words.publishedOn(printedDate(dayOfInstant(release.publishedAt), RECORD_LOCALE))]),
    workbookWords.contact(inLocale(plan.contact, RECORD_LOCALE)),
  ];
}

/** One line over the whole width. */
export function wholeLine(content: string, width: number, look: Look): Block {
  return { lines: 1, cells: [{ column: 0, span: width, content, look }] };
}
