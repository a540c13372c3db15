import type { WorkbookProperties, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { RECORD_LOCALE } from '../messages/messages.js';
import type { Report } from '../report.js';
import { printedPlan } from '../report-wording.js';
import { aboutSheet } from '../workbook/about-sheet.js';
import type { DescribedSheet, SectionsSheet } from '../workbook/items-sheet.js';
import { itemsSheet } from '../workbook/items-sheet.js';
import { FONT } from '../workbook/looks.js';
import { workbookMessagesFor } from '../workbook/messages/messages.js';
import { overviewSheet } from '../workbook/overview-sheet.js';
import { hasPagesForm } from '../workbook/pages-form.js';
import { placeBlocks } from '../workbook/place-blocks.js';
import { resultsSheet } from '../workbook/results-sheet.js';
import { sheetName, xmlText } from '../workbook/sheet-name.js';
import { summarySheet } from '../workbook/summary-sheet.js';
import { documentTitle } from '../workbook/title-blocks.js';
import { printTitles, writeWorksheet } from '../workbook/write-worksheet.js';

const words = workbookMessagesFor(RECORD_LOCALE);

/**
 * The workbook for the staff of other offices and for whoever computes: the items as the document prints them, the
 * counts, and where it all comes from. Texts and numbers only, and nothing hidden. The same report gives the same bytes.
 */
export async function renderXlsx(report: Report): Promise<Uint8Array> {
  const described = describedSheets(report);
  const items = placeBlocks(described.items.sheet);
  const summary = summarySheet(report, {
    name: words.sheets.summary,
    sections: { sheet: described.items.sheet.name, rows: described.items.sections.map((block) => items.starts[block]!) },
  });
  const about = aboutSheet(report, {
    name: words.sheets.about,
    sheets: described.all.map(({ sheet, columns }) => ({ name: sheet.name, columns })),
  });
  const placed = [
    ...described.all.map(({ sheet }) => (sheet === described.items.sheet ? items : placeBlocks(sheet))),
    placeBlocks(summary),
    placeBlocks(about),
  ];
  return writeXlsx({
    sheets: placed.map((sheet): WriteSheet => writeWorksheet(sheet)),
    namedRanges: placed.flatMap(printTitles),
    defaultFont: FONT,
    properties: propertiesOf(report),
  });
}

interface DescribedSheets {
  readonly all: readonly DescribedSheet[];
  /** One of them: that of the sections, to which the counts lead. */
  readonly items: SectionsSheet;
}

/** What the items say: one sheet as the document prints it, or, where they have pages of their own, three. */
function describedSheets(report: Report): DescribedSheets {
  if (hasPagesForm(report)) return pagesSheets(report);
  const name = sheetName(inLocale(report.title, RECORD_LOCALE), Object.values(words.sheets));
  const items = itemsSheet(report, { name, subtitle: null, columns: report.columns });
  return { all: [items], items };
}

function pagesSheets(report: Report): DescribedSheets {
  const { overview, plan, results } = words.sheets;
  const items = itemsSheet(report, { name: plan, subtitle: plan, columns: report.columns.filter(({ yearly }) => !yearly) });
  return { all: [overviewSheet(report, overview), items, resultsSheet(report, results)], items };
}

/** Dates are those of the publication: the library would take today. */
function propertiesOf(report: Report): WorkbookProperties {
  const day = new Date(report.release.publishedAt ?? report.asOf);
  return {
    title: xmlText(documentTitle(report)),
    subject: xmlText(printedPlan(report.plan, RECORD_LOCALE)),
    creator: xmlText(inLocale(report.municipality.name, RECORD_LOCALE)),
    created: day,
    modified: day,
  };
}
