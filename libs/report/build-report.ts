import { lastDayOf } from '#libs/domain/fiscal/fiscal-year.js';
import type { GradeScale, Mark } from '#libs/domain/grading/grade-scale.js';
import { summarize } from '#libs/domain/grading/summary.js';
import { endNotes, isCounted } from '#libs/domain/register/end-notes.js';
import type { SheetYears } from '#libs/domain/template/cells.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import { cellOf } from './build-cells.js';
import { columnOf, publicFields } from './build-columns.js';
import { markOf } from './counted.js';
import type { FrozenCycle, FrozenSection, FrozenSheet } from './frozen-cycle.js';
import type { Report, ReportRow, ReportSection } from './report.js';
import { textOf } from './report-text.js';
import { rowOrder } from './row-order.js';
import { sectionTree } from './section-tree.js';

/**
 * The report of a cycle. Every object is built anew with its keys in one order, so that the same cycle gives the same
 * bytes of JSON even when the database hands its own JSON back with the keys in another order.
 */
export function buildReport(cycle: FrozenCycle): Report {
  const { municipality, plan, release, sheets } = cycle;
  const fields = publicFields(cycle.template.fields);
  const scale = publishedScale(cycle);
  const years: SheetYears = {
    cycle: yearsBetween(cycle.fiscalYearFrom, cycle.fiscalYearTo),
    plan: yearsBetween(plan.periodFrom, plan.periodTo),
  };
  const countedMark = scale ? markOf : () => null;
  const summaryOf = (of: readonly FrozenSheet[]) =>
    summarize(scale ?? NO_SCALE, of.filter(isCounted).map(countedMark));
  const tree = sectionTree(cycle.sections, sheets);
  const rows = new Map(
    cycle.sections.map(({ key }) => [key, rowOrder(sheets.filter((sheet) => sheet.sectionKey === key))]),
  );
  const printed = cycle.sections.flatMap(({ key }) => (rows.get(key) ?? []).map(({ sheet }) => sheet));
  const ends = endNotes(printed);

  const sectionOf = (section: FrozenSection): ReportSection => {
    const depth = tree.depthOf(section);
    return {
      key: section.key,
      depth,
      levelName: textOf(plan.levels[depth] ?? { ja: '' }),
      label: section.label,
      title: section.title,
      preface: section.preface,
      rows: (rows.get(section.key) ?? []).map(
        ({ sheet, depth: depthOfRow }): ReportRow => ({
          itemKey: sheet.itemKey,
          number: sheet.number,
          depth: depthOfRow,
          graded: sheet.graded,
          counted: isCounted(sheet),
          notes: [...ends.numbersOf(sheet.itemKey)],
          cells: fields.map((field) => cellOf(field, sheet, years, cycle.fiscalYearTo)),
        }),
      ),
      summary: summaryOf(tree.sheetsUnder(section)),
    };
  };

  return {
    format: 'nendo-report/1',
    municipality: { key: municipality.key, name: textOf(municipality.name) },
    plan: {
      key: plan.key,
      name: textOf(plan.name),
      periodFrom: plan.periodFrom,
      periodTo: plan.periodTo,
      contact: textOf(plan.contact),
    },
    title: textOf(cycle.template.title),
    fiscalYearFrom: cycle.fiscalYearFrom,
    fiscalYearTo: cycle.fiscalYearTo,
    asOf: lastDayOf(cycle.fiscalYearTo),
    release: {
      version: release.version,
      note: release.note,
      publishedAt: release.publishedAt,
      history: release.history && { seq: release.history.seq, hash: release.history.hash },
    },
    marks: (scale ?? NO_SCALE).marks.map((mark): Mark => ({ symbol: mark.symbol, word: textOf(mark.word), tone: mark.tone })),
    columns: fields.map((field) => columnOf(field, years, cycle.fiscalYearTo)),
    sections: cycle.sections.map(sectionOf),
    notes: ends.notes,
    summary: summaryOf(sheets),
  };
}

/** Where no grade is published, items are counted and no marks. */
const NO_SCALE: GradeScale = { kind: 'achievement', marks: [] };

function publishedScale(cycle: FrozenCycle): GradeScale | null {
  const field = gradeField(cycle.template);
  if (!field || field.public === false) return null;
  const scale = cycle.scales[field.scale];
  if (!scale) throw new Error(`the cycle has no scale ${field.scale}`);
  return scale;
}
