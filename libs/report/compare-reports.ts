import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { EndNote } from '#libs/domain/register/end-notes.js';
import { mergedOrder } from '#libs/domain/register/merged-order.js';
import type { IndicatorJudgement } from './indicator-judgement.js';
import type { ReportIndicator } from './report-cell.js';
import type { Report, ReportRow, ReportSection } from './report.js';
import { rates, sameScale } from './mark-scales.js';
import { hasParts, indicatorsOf, symbolOf, titleOf } from './row-facts.js';
import { findMark } from './report-wording.js';

/**
 * What became of an item between two reviews. changed: another mark, of a scale that says what will be done and does not
 * rate. unknown: not graded in one of them, or by other scales.
 */
export const MOVES = ['better', 'same', 'worse', 'changed', 'unknown', 'added', 'ended'] as const;
export type Move = (typeof MOVES)[number];

export interface ReportComparison {
  /** How many rows made each move. */
  readonly moves: Readonly<Record<Move, number>>;
  /** As the later report prints them; those that only the earlier one has stand behind what they stood behind. */
  readonly sections: readonly ComparedSection[];
}

export interface ComparedSection extends Pick<ReportSection, 'key' | 'depth' | 'levelName' | 'label' | 'title'> {
  readonly rows: readonly ComparedRow[];
}

export interface ComparedRow {
  readonly itemKey: string;
  readonly number: string;
  readonly title: string;
  readonly depth: 0 | 1;
  /** null: it was not there. */
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** null: it takes no mark in either. */
  readonly move: Move | null;
  /** How it ended, or what it carries on: of the later report. */
  readonly notes: readonly EndNote[];
  readonly indicators: readonly ComparedIndicator[];
}

export interface Standing extends Pick<ReportRow, 'graded' | 'counted'> {
  readonly hasParts: boolean;
  /** null: without a mark. */
  readonly mark: Mark | null;
}

export interface ComparedIndicator {
  readonly key: string;
  readonly name: string;
  /** Of the last reviewed year, as typed and maybe empty; null: it was not there. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of the later value. */
  readonly judgement: IndicatorJudgement | null;
}

/** Two years of one plan, item by item. Items are the same by their key, also in another section or under another number. */
export function compareReports(before: Report, after: Report): ReportComparison {
  const then = placedRows(before);
  const now = placedRows(after);
  const ended = endedBefore(after);
  const gone = endedBefore(before);
  const comparable = sameScale(before.marks, after.marks);
  const rated = rates(after.marks);

  const moveOf = (itemKey: string, from: Standing | null, to: Standing | null): Move | null => {
    if (to === null || ended.has(itemKey)) return 'ended';
    if (from === null) return 'added';
    if (!from.graded && !to.graded) return null;
    if (from.mark === null || to.mark === null || !comparable) return 'unknown';
    if (from.mark.symbol === to.mark.symbol) return 'same';
    if (!rated) return 'changed';
    const place = (mark: Mark) => after.marks.findIndex(({ symbol }) => symbol === mark.symbol);
    return place(to.mark) < place(from.mark) ? 'better' : 'worse';
  };
  const compared = (itemKey: string): ComparedRow => {
    const [earlier, later] = [then.get(itemKey)?.row, now.get(itemKey)?.row];
    const row = (later ?? earlier)!;
    const standings = [standingOf(then.get(itemKey), before), standingOf(now.get(itemKey), after)] as const;
    return {
      itemKey,
      number: row.number,
      title: titleOf(row),
      depth: row.depth,
      before: standings[0],
      after: standings[1],
      move: moveOf(itemKey, ...standings),
      notes: after.notes.filter(({ number, fiscalYear }) => later?.notes.includes(number) && fiscalYear >= before.fiscalYearFrom),
      indicators: comparedIndicators(earlier, later, before.fiscalYearTo, after.fiscalYearTo),
    };
  };

  const keys = mergedOrder([...then.keys()], [...now.keys()]).filter((key) => !gone.has(key));
  const bySection = new Map<string, string[]>();
  for (const key of keys) {
    const { sectionKey } = (now.get(key) ?? then.get(key))!;
    bySection.set(sectionKey, [...(bySection.get(sectionKey) ?? []), key]);
  }
  const known = new Map([...before.sections, ...after.sections].map((section) => [section.key, section]));
  const order = mergedOrder(before.sections.map(({ key }) => key), after.sections.map(({ key }) => key));
  const sections = order.map((key) => {
    const { depth, levelName, label, title } = known.get(key)!;
    return { key, depth, levelName, label, title, rows: (bySection.get(key) ?? []).map(compared) };
  });
  return { moves: countMoves(sections), sections };
}

interface PlacedRow {
  readonly row: ReportRow;
  readonly hasParts: boolean;
  readonly sectionKey: string;
}

function placedRows(report: Report): Map<string, PlacedRow> {
  return new Map(
    report.sections.flatMap(({ key, rows }) =>
      rows.map((row, index) => [row.itemKey, { row, hasParts: hasParts(rows, index), sectionKey: key }] as const),
    ),
  );
}

/** Items that were reviewed for the last time before the report's years: it still prints their rows. */
function endedBefore(report: Report): Set<string> {
  return new Set(
    report.notes
      .filter(({ fiscalYear }) => fiscalYear < report.fiscalYearFrom)
      .flatMap(({ items }) => items.map(({ itemKey }) => itemKey)),
  );
}

function standingOf(placed: PlacedRow | undefined, { marks }: Report): Standing | null {
  if (!placed) return null;
  const { row, hasParts: divided } = placed;
  const symbol = symbolOf(row);
  return { graded: row.graded, counted: row.counted, hasParts: divided, mark: findMark(symbol, marks) };
}

function comparedIndicators(
  earlier: ReportRow | undefined,
  later: ReportRow | undefined,
  then: FiscalYear,
  now: FiscalYear,
): ComparedIndicator[] {
  const before = new Map((earlier ? indicatorsOf(earlier) : []).map((indicator) => [indicator.key, indicator]));
  const after = new Map((later ? indicatorsOf(later) : []).map((indicator) => [indicator.key, indicator]));
  return [...new Set([...after.keys(), ...before.keys()])].map((key) => {
    const [old, current] = [before.get(key), after.get(key)];
    return {
      key,
      name: (current ?? old)!.name,
      before: old ? valueIn(old, then) : null,
      after: current ? valueIn(current, now) : null,
      judgement: current ? { trend: current.trend, reached: current.reached } : null,
    };
  });
}

function valueIn(indicator: ReportIndicator, fiscalYear: FiscalYear): string {
  return indicator.values.find((value) => value.fiscalYear === fiscalYear)?.value ?? '';
}

function countMoves(sections: readonly ComparedSection[]): Record<Move, number> {
  const counts = Object.fromEntries(MOVES.map((move) => [move, 0])) as Record<Move, number>;
  for (const { rows } of sections) {
    for (const { move } of rows) if (move !== null) counts[move] += 1;
  }
  return counts;
}
