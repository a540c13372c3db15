import { pairedCells } from '../paired-cells.js';
import type { Report, ReportRow } from '../report.js';
import type { ReportColumn } from '../report-column.js';
import { itemBlock } from './item-block.js';
import { headingWithUnit, itemColumns, itemLines, yearlyContent } from './item-columns.js';
import type { SectionsSheet } from './items-sheet.js';
import { sectionsSheet } from './items-sheet.js';
import type { Review } from './reviews.js';
import { reviewsOf } from './reviews.js';
import type { WorkbookColumn } from './workbook-column.js';

/** 一覧: who each item belongs to, and its marks and amounts year by year. */
export function overviewSheet(report: Report, name: string): SectionsSheet {
  const reviews = reviewsOf(report);
  const named = itemColumns(report, report.columns.filter(({ kind }) => kind === 'title' || kind === 'departments'));
  const compared = report.columns.filter(({ kind }) => kind === 'grade' || kind === 'money');
  const years = compared.flatMap((column) => {
    const index = report.columns.indexOf(column);
    return reviews.map((review) => ({ index, review, column: yearColumn(column, review) }));
  });
  const columns = years.map(({ column }) => column);
  const contents = (row: ReportRow) => years.map(({ index, review, column }) => yearlyContent(review.cellsOf(row)?.[index] ?? null, column));
  return sectionsSheet(report, {
    name,
    subtitle: name,
    columns: [...named.flatMap((group) => group.columns), ...columns],
    rowOf: (row, hasParts, leading) => {
      const pairs = pairedCells(report.columns, row);
      return itemBlock([
        leading,
        ...named.map((group) => ({ columns: group.columns, lines: itemLines(group, pairs[group.index]!, { report, row, hasParts }) })),
        { columns, lines: [contents(row)] },
      ]);
    },
  });
}

function yearColumn(column: ReportColumn, { label, fiscalYear }: Review): WorkbookColumn {
  return {
    content: column.kind === 'money' ? 'amount' : 'grade',
    key: column.key,
    fiscalYear,
    group: headingWithUnit(column),
    heading: label,
  };
}
