import { longFiscalYear, shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { GradeSummary } from '#libs/domain/grading/summary.js';
import type { EndNote, NamedItem } from '#libs/domain/register/end-notes.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { IndicatorJudgement } from './indicator-judgement.js';
import { messagesFor, RECORD_LOCALE } from './messages/messages.js';
import type { Report, ReportRow, ReportSection } from './report.js';
import type { ReportIndicator } from './report-cell.js';
import type { ReportColumn } from './report-column.js';

/** How every renderer words the same thing. */

/** 令和元年度, or 令和4年度～令和6年度 for a span. */
export function printedFiscalYears(from: number, to: number, locale: Locale): string {
  if (from === to) return longFiscalYear(to, locale);
  return messagesFor(locale).fiscalYearSpan(longFiscalYear(from, locale), longFiscalYear(to, locale));
}

/** 行政改革後期アクションプラン（平成29年度～令和3年度） */
export function printedPlan(plan: Pick<Report['plan'], 'name' | 'periodFrom' | 'periodTo'>, locale: Locale): string {
  const period = printedFiscalYears(plan.periodFrom, plan.periodTo, locale);
  return messagesFor(locale).planWithPeriod(inLocale(plan.name, locale), period);
}

/** 取組項目 (A) */
export function columnHeading(column: ReportColumn, locale: Locale): string {
  const label = inLocale(column.label, locale);
  return column.letter === null ? label : `${label} (${column.letter})`;
}

/** (ア) 市民と行政との協働体制の確立 */
export function sectionHeading({ label, title }: Pick<ReportSection, 'label' | 'title'>): string {
  return numbered(label, title);
}

/** 4-① 条例の制定; one of them alone where the other is empty. */
export function numbered(number: string, title: string): string {
  return [number, title].filter((part) => part !== '').join(' ');
}

/** 基本方針, which stands before the heading; null where the label names its level itself: 第1章 デジタル未来都市. */
export function levelBefore({ levelName, label }: Pick<ReportSection, 'levelName' | 'label'>, locale: Locale): string | null {
  const level = inLocale(levelName, locale);
  return label.includes(level) ? null : level;
}

/** Where the marks stand; null where none are published. */
export function gradeColumn({ columns, marks }: Pick<Report, 'columns' | 'marks'>): ReportColumn | null {
  return marks.length === 0 ? null : (columns.find(({ kind }) => kind === 'grade') ?? null);
}

/** What the plan calls them: 進捗状況; null where none are published. */
export function gradeName(report: Pick<Report, 'columns' | 'marks'>, locale: Locale): string | null {
  const column = gradeColumn(report);
  return column && inLocale(column.label, locale);
}

/** The mark of a symbol; null where there is none, or none of that scale. */
export function findMark(symbol: string | null, marks: readonly Mark[]): Mark | null {
  return marks.find((mark) => mark.symbol === symbol) ?? null;
}

/** Alone in a chart such a symbol (1, 2 …) could be read as the count. */
export function readsAsCount(symbol: string): boolean {
  return /^\p{Nd}+$/u.test(symbol);
}

/** A 順調 */
export function printedMark(mark: Mark, locale: Locale): string {
  return `${mark.symbol} ${inLocale(mark.word, locale)}`;
}

/** What a bar of a chart shows: 計画全体は18件。A 順調は12件（66.67%）、未評価は1件。 */
export function summarySentence(
  { label, summary }: { readonly label: string; readonly summary: GradeSummary },
  marks: readonly Mark[],
  locale: Locale,
): string {
  const words = messagesFor(locale).summary;
  const parts = marks.map((mark, index) => {
    const { count, percent } = summary.marks[index] ?? { count: 0, percent: '0.00' };
    return words.chartMark(printedMark(mark, locale), words.count(count), percent);
  });
  if (summary.blank > 0) parts.push(words.chartBlank(words.count(summary.blank)));
  return words.chartRow(label, words.count(summary.total), parts);
}

/** With （再掲） where an earlier row already lists the same indicator. */
export function indicatorName(indicator: ReportIndicator, locale: Locale): string {
  return indicator.relisted ? messagesFor(locale).table.relisted(indicator.name) : indicator.name;
}

/** Why a row will never have a mark; null when it may still get one. */
export function noMarkReason(row: MarkedRow, hasParts: boolean, notes: readonly EndNote[], locale: Locale): string | null {
  const words = messagesFor(locale).table;
  if (!row.graded) return hasParts ? words.gradedInParts : words.notGradedAtAll;
  if (row.counted) return null;
  const split = notes.some(({ kind, items }) => kind === 'split' && items.some(({ itemKey }) => itemKey === row.itemKey));
  return split ? words.split : words.abolished;
}

/** The same, or that it is still to come. */
export function noMarkWords(row: MarkedRow, hasParts: boolean, notes: readonly EndNote[], locale: Locale): string {
  return noMarkReason(row, hasParts, notes, locale) ?? messagesFor(locale).table.notGraded;
}

type MarkedRow = Pick<ReportRow, 'itemKey' | 'graded' | 'counted'>;

/** 改善, 目標達成: what a value means. What cannot be said, and a target still ahead, has no words. */
export function judgementWords({ trend, reached }: IndicatorJudgement, locale: Locale): string[] {
  const words = messagesFor(locale).indicator;
  return [...(trend === 'cannotSay' ? [] : [words.trend[trend]]), ...(reached === 'reached' ? [words.reached.reached] : [])];
}

/** Amounts are typed with a dash for none: only a number takes the unit. */
export function printedAmount(amount: string, unit: string): string {
  return /\p{Nd}/u.test(amount) ? `${amount} ${unit}` : amount;
}

/** 令和3年度追加; null of an item that is there since the plan was made. */
export function printedAddition({ addedIn }: Pick<ReportRow, 'addedIn'>, locale: Locale): string | null {
  return addedIn === null ? null : messagesFor(locale).table.added(longFiscalYear(addedIn, locale));
}

/** R3追加, where room is scarce. */
export function shortAddition({ addedIn }: Pick<ReportRow, 'addedIn'>): string | null {
  return addedIn === null ? null : messagesFor(RECORD_LOCALE).table.added(shortFiscalYear(addedIn));
}

/** ※1 */
export function noteMark(number: number, locale: Locale): string {
  return messagesFor(locale).notes.mark(number);
}

/** 4①「…」及び28①「…」は、令和3年度に28②「…」へ統合しました。 */
export function noteSentence(note: EndNote, locale: Locale): string {
  const words = messagesFor(locale).notes;
  const named = (item: NamedItem) => words.item(item.number, item.title);
  const items = note.items.map(named);
  const year = longFiscalYear(note.fiscalYear, locale);
  if (note.into) return words.merged(items, named(note.into), year);
  return note.kind === 'split' ? words.split(items, note.splitInto.map(named), year) : words.abolished(items, year);
}

/** What a note says; the parts that it lacks are empty. */
export interface NoteWords {
  readonly sentence: string;
  /** 評価の欄には、統合先の評価を示しています。 */
  readonly markOfInto: string;
  /** 理由：… */
  readonly reason: string;
}

/** marked: the rows that the note names print a mark. */
export function noteWords(note: EndNote, marked: boolean, locale: Locale): NoteWords {
  const words = messagesFor(locale).notes;
  return {
    sentence: noteSentence(note, locale),
    markOfInto: note.markOfInto && marked ? words.markOfInto : '',
    reason: note.reason === '' ? '' : words.reason(note.reason),
  };
}

/** Each note by its number, whole: ※1 and what it says. */
export function noteTexts({ notes, marks }: Pick<Report, 'notes' | 'marks'>, locale: Locale): ReadonlyMap<number, string> {
  return new Map(
    notes.map((note) => {
      const { sentence, markOfInto, reason } = noteWords(note, marks.length > 0, locale);
      return [note.number, `${noteMark(note.number, locale)} ${sentence}${markOfInto}${reason}`];
    }),
  );
}
