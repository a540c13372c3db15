import { lastDayOf } from '#libs/domain/fiscal/fiscal-year.js';
import type { GradeScale, Mark } from '#libs/domain/grading/grade-scale.js';
import type { GradeSummary } from '#libs/domain/grading/summary.js';
import { summarize } from '#libs/domain/grading/summary.js';
import { licenceOf } from '#libs/domain/publication/licence.js';
import { endNotes, isCounted } from '#libs/domain/register/end-notes.js';
import type { SheetYears } from '#libs/domain/template/cells.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { gradeField, layoutOf } from '#libs/domain/template/sheet-template.js';
import { cellOf } from './build-cells.js';
import { columnOf, isYearly, publicFields } from './build-columns.js';
import { markOf } from './counted.js';
import type { FrozenCycle, FrozenSection, FrozenSheet } from './frozen-cycle.js';
import type { Report, ReportEarlierYear, ReportRow, ReportSection } from './report.js';
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
  const years = sheetYearsOf(cycle);
  const summaryOf = summaryIn(cycle);
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
          addedIn: sheet.addedIn,
          notes: [...ends.numbersOf(sheet.itemKey)],
          cells: fields.map((field) => cellOf(field, sheet, years, cycle.fiscalYearTo)),
        }),
      ),
      summary: summaryOf(tree.sheetsUnder(section)),
    };
  };

  return {
    format: 'nendo-report/2',
    municipality: { key: municipality.key, name: textOf(municipality.name) },
    plan: {
      key: plan.key,
      name: textOf(plan.name),
      periodFrom: plan.periodFrom,
      periodTo: plan.periodTo,
      contact: textOf(plan.contact),
      licence: plan.licence && licenceOf(plan.licence),
    },
    title: textOf(cycle.template.title),
    layout: layoutOf(cycle.template),
    fiscalYearFrom: cycle.fiscalYearFrom,
    fiscalYearTo: cycle.fiscalYearTo,
    asOf: lastDayOf(cycle.fiscalYearTo),
    release: {
      version: release.version,
      note: release.note,
      publishedAt: release.publishedAt,
      replaces: release.replaces,
      history: release.history && { seq: release.history.seq, hash: release.history.hash },
    },
    marks: marksOf(cycle),
    columns: fields.map((field) => columnOf(field, years, cycle.fiscalYearTo)),
    sections: cycle.sections.map(sectionOf),
    notes: ends.notes,
    summary: summaryOf(sheets),
    earlierYears: cycle.earlier.map((earlier) => earlierYearOf(earlier, fields)),
    changes: [],
  };
}

/** What the years before printed of the fields that this report prints. */
function earlierYearOf(earlier: FrozenCycle, fields: readonly Field[]): ReportEarlierYear {
  const years = sheetYearsOf(earlier);
  const then = publicFields(earlier.template.fields);
  const like = fields.map((field) =>
    isYearly(field) ? then.find(({ key, kind }) => key === field.key && kind === field.kind) : undefined,
  );
  return {
    fiscalYearFrom: earlier.fiscalYearFrom,
    fiscalYearTo: earlier.fiscalYearTo,
    marks: marksOf(earlier),
    summary: summaryIn(earlier)(earlier.sheets),
    labels: like.map((field) => (field ? textOf(field.label, earlier.fiscalYearTo) : null)),
    items: earlier.sheets.map((sheet) => ({
      itemKey: sheet.itemKey,
      graded: sheet.graded,
      counted: isCounted(sheet),
      cells: like.map((field) => (field ? cellOf(field, sheet, years, earlier.fiscalYearTo) : null)),
    })),
  };
}

function sheetYearsOf({ fiscalYearFrom, fiscalYearTo, plan }: FrozenCycle): SheetYears {
  return { cycle: yearsBetween(fiscalYearFrom, fiscalYearTo), plan: yearsBetween(plan.periodFrom, plan.periodTo) };
}

/** Marks are counted where they are published. */
function summaryIn(cycle: FrozenCycle): (sheets: readonly FrozenSheet[]) => GradeSummary {
  const scale = publishedScale(cycle);
  const countedMark = scale ? markOf : () => null;
  return (sheets) => summarize(scale ?? NO_SCALE, sheets.filter(isCounted).map(countedMark));
}

function marksOf(cycle: FrozenCycle): Mark[] {
  const { marks } = publishedScale(cycle) ?? NO_SCALE;
  return marks.map((mark): Mark => ({ symbol: mark.symbol, word: textOf(mark.word), tone: mark.tone }));
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
