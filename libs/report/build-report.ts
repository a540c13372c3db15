import { labelForYear, lastDayOf } from '#libs/domain/fiscal/fiscal-year.js';
import type { GradeScale, Mark } from '#libs/domain/grading/grade-scale.js';
import { summarize } from '#libs/domain/grading/summary.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { FrozenCycle, FrozenSection, FrozenSheet } from './frozen-cycle.js';
import type { Report, ReportCell, ReportColumn, ReportIndicator, ReportRow, ReportSection } from './report.js';
import { sectionTree } from './section-tree.js';

/**
 * The report of a cycle. Every object is built anew with its keys in one order, so that the same cycle gives the same
 * bytes of JSON even when the database hands its own JSON back with the keys in another order.
 */
export function buildReport(cycle: FrozenCycle): Report {
  const { municipality, plan, release, template, sheets } = cycle;
  const scale = publishedScale(cycle);
  const summaryOf = (of: readonly FrozenSheet[]) =>
    summarize(
      scale,
      of.map((sheet) => sheet.grade),
    );
  const tree = sectionTree(cycle.sections, sheets);

  const sectionOf = (section: FrozenSection): ReportSection => {
    const depth = tree.depthOf(section);
    return {
      key: section.key,
      depth,
      levelName: textOf(plan.levels[depth] ?? { ja: '' }),
      label: section.label,
      title: section.title,
      rows: sheets
        .filter((sheet) => sheet.sectionKey === section.key)
        .map((sheet): ReportRow => ({
          itemKey: sheet.itemKey,
          number: sheet.number,
          cells: template.fields.map((field) => cellOf(field, sheet)),
        })),
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
    title: textOf(template.title),
    fiscalYearFrom: cycle.fiscalYearFrom,
    fiscalYearTo: cycle.fiscalYearTo,
    asOf: lastDayOf(cycle.fiscalYearTo),
    release: {
      version: release.version,
      note: release.note,
      publishedAt: release.publishedAt,
      history: release.history && { seq: release.history.seq, hash: release.history.hash },
    },
    marks: scale.marks.map((mark): Mark => ({ symbol: mark.symbol, word: textOf(mark.word), tone: mark.tone })),
    columns: template.fields.map((field) => columnOf(field, cycle.fiscalYearTo)),
    sections: cycle.sections.map(sectionOf),
    summary: summaryOf(sheets),
  };
}

/** The scale of the template's grade; a template without one counts its items and no marks. */
function publishedScale(cycle: FrozenCycle): GradeScale {
  const field = gradeField(cycle.template);
  if (!field) return { kind: 'achievement', marks: [] };
  const scale = cycle.scales[field.scale];
  if (!scale) throw new Error(`the cycle has no scale ${field.scale}`);
  return scale;
}

function columnOf(field: Field, year: number): ReportColumn {
  return {
    key: field.key,
    kind: field.kind,
    letter: field.letter ?? null,
    label: textOf(field.label, year),
    carriedOver:
      field.kind === 'title' || field.kind === 'departments' || (field.kind === 'text' && field.carryOver === 'item'),
    indicatorLabels:
      field.kind === 'indicators'
        ? {
            name: textOf(field.columns.name, year),
            baseline: textOf(field.columns.baseline, year),
            target: textOf(field.columns.target, year),
            current: textOf(field.columns.current, year),
          }
        : null,
  };
}

function cellOf(field: Field, sheet: FrozenSheet): ReportCell {
  switch (field.kind) {
    case 'title':
      return { kind: 'title', text: sheet.title };
    case 'departments':
      return { kind: 'departments', names: [...sheet.departments] };
    case 'text':
      return { kind: 'text', text: sheet.texts[field.key] ?? '' };
    case 'grade':
      return { kind: 'grade', symbol: sheet.grade };
    case 'indicators':
      return { kind: 'indicators', indicators: sheet.indicators.map(indicatorOf) };
  }
}

function indicatorOf(indicator: ReportIndicator): ReportIndicator {
  return {
    key: indicator.key,
    name: indicator.name,
    baseline: indicator.baseline,
    target: indicator.target,
    current: indicator.current,
    relisted: indicator.relisted,
  };
}

/** With a year, {year} and {nextYear} are resolved. Without English the key is left out, as JSON would do. */
function textOf(text: LocalizedText, year?: number): LocalizedText {
  const resolve = (label: string) => (year === undefined ? label : labelForYear(label, year));
  return { ja: resolve(text.ja), ...(text.en === undefined ? {} : { en: resolve(text.en) }) };
}
