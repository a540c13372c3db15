import { writeFormWorkbook } from '#libs/platform/archive/form-workbook.js';
import type { DraftCycle, DraftSheet } from '../sheets/draft-sheets.read.js';
import { guideSheet } from './form/guide-sheet.js';
import { sheetForm } from './form/sheet-form.js';
import { worksheetNames } from './form/worksheet-names.js';
import type { Download } from './workbook-data.js';
import { DATA_SHEET, dataSheet } from './workbook-data.js';
import type { WorkbookWords } from './workbook-words.js';

/** Names that a spreadsheet or the program keeps for itself. */
const KEPT = ['History', '_lists', DATA_SHEET];

/** Sheets as a workbook to be filled in: a guide, a worksheet for each, and what the program must know later. */
export function draftWorkbook(
  cycle: DraftCycle,
  sheets: readonly DraftSheet[],
  download: Download,
  words: WorkbookWords,
): Promise<Uint8Array> {
  const names = worksheetNames(
    sheets.map(({ view }) => view.number),
    [words.t('guide'), ...KEPT],
  );
  const named = sheets.map((sheet, index) => ({ name: names[index]!, sheet }));
  const forms = named.map(({ name, sheet }) => ({ ...sheetForm(sheet, name, words), sheetId: sheet.view.id }));
  return writeFormWorkbook([guideSheet(cycle, named, download, words), ...forms, dataSheet(download, forms)]);
}
