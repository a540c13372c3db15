import type { GradeSummary } from '#libs/domain/grading/summary.js';
import { readPlanCycles } from '#libs/features/plans/plan-years.read.js';
import { readCycleSummary } from '#libs/features/publication/cycle-summary.read.js';
import type { Report } from '#libs/report/report.js';
import { sectionHeading } from '#libs/report/report-wording.js';
import { resultsYears, resultsName } from '#libs/features/imports/containers/pack-files.js';
import type { PlanOptions } from './find-plan.js';
import { findPlan, unknown } from './find-plan.js';
import { onProgram } from './open-program.js';

export interface SummaryOptions extends PlanOptions {
  /** 2019, or 2022-2024 for a span. A number when it looks like one. */
  readonly year?: string | number;
  readonly json?: boolean;
}

/** How many items, with which marks: of the plan, and of each section with those below it. */
interface Figures {
  readonly items: number;
  readonly marks: Readonly<Record<string, number>>;
  readonly blank: number;
  /** Of the items that have a mark, to two places. */
  readonly percent: Readonly<Record<string, string>>;
}

interface YearSummary extends Figures {
  readonly sections: readonly ({ readonly key: string; readonly label: string; readonly title: string } & Figures)[];
}

/** nendo summary --municipality m --plan p --year y: the figures that are published for that year. */
export async function printSummary(options: SummaryOptions): Promise<void> {
  const report = await onProgram(process.env, async (platform): Promise<Report> => {
    const plan = await findPlan(platform, options);
    return platform.tenants.transaction(plan.municipalityId, async (tx) => {
      const cycles = await readPlanCycles(tx, plan.id);
      const year = options.year === undefined ? undefined : String(options.year);
      const wanted = year === undefined ? undefined : resultsYears(`results-${year}`);
      const cycle = cycles.find(({ from, to }) => from === wanted?.from && to === wanted.to);
      const known = cycles.map(({ from, to }) => resultsName(from, to).slice('results-'.length));
      if (!cycle) throw unknown('year', year, known);
      return (await readCycleSummary(tx, cycle.id))!.report;
    });
  });
  process.stdout.write(options.json ? `${JSON.stringify(asJson(report), null, 2)}\n` : table(report));
}

function asJson({ summary, sections }: Report): YearSummary {
  return {
    ...figures(summary),
    sections: sections.map(({ key, label, title, summary: ofSection }) => ({ key, label, title, ...figures(ofSection) })),
  };
}

function figures({ total, blank, marks }: GradeSummary): Figures {
  return {
    items: total,
    marks: Object.fromEntries(marks.map(({ symbol, count }) => [symbol, count])),
    blank,
    percent: Object.fromEntries(marks.map(({ symbol, percent }) => [symbol, percent])),
  };
}

/** For people: a line for the plan and one for each section, the marks in the scale's order. */
function table({ summary, marks, sections }: Report): string {
  const heading = ['', '計', ...marks.map(({ symbol }) => symbol), '未評価'];
  const line = (name: string, of: GradeSummary) => [
    name,
    String(of.total),
    ...of.marks.map(({ count, percent }) => `${count} (${percent}%)`),
    String(of.blank),
  ];
  const lines = [
    heading,
    line('計画全体', summary),
    ...sections.map((section) => line(`${'　'.repeat(section.depth)}${sectionHeading(section)}`, section.summary)),
  ];
  const widths = heading.map((_, column) => Math.max(...lines.map((cells) => widthOf(cells[column]!))));
  return lines
    .map((cells) => `${cells.map((cell, column) => padded(cell, widths[column]!, column === 0)).join('  ').trimEnd()}\n`)
    .join('');
}

function padded(cell: string, width: number, left: boolean): string {
  const space = ' '.repeat(width - widthOf(cell));
  return left ? cell + space : space + cell;
}

/** Columns of a terminal: Japanese letters take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(sign) ? 2 : 1), 0);
}
