import type { SheetDifference, WorkbookProblem } from '#libs/contract/offline-drafts.js';
import type { SheetField } from '#libs/contract/sheets.js';
import { threeWay } from '#libs/domain/text/three-way.js';
import type { DraftSheet } from '../../sheets/draft-sheets.read.js';
import type { WrittenCell, WrittenSheet } from './read-drafts.js';

/** What a workbook says beside what the program has now. */
export interface ComparedDrafts {
  readonly problems: readonly WorkbookProblem[];
  /** Those with something to change, to choose or to mend. */
  readonly sheets: readonly ComparedSheet[];
}

export interface ComparedSheet extends SheetDifference {
  readonly version: number;
}

/** Every problem at once: nothing is taken in while there is one. */
export function compareDrafts(written: readonly WrittenSheet[], sheets: readonly DraftSheet[]): ComparedDrafts {
  const compared = written.map((one): { problems: WorkbookProblem[]; sheet?: ComparedSheet } => {
    const sheet = sheets.find(({ view }) => view.id === one.sheetId);
    const problems = sheetProblems(one, sheet);
    return sheet && problems.length === 0 ? compareSheet(one, sheet) : { problems };
  });
  return {
    problems: compared.flatMap(({ problems }) => problems),
    sheets: compared.flatMap(({ sheet, problems }) =>
      sheet && sheet.changes.length + sheet.conflicts.length + problems.length > 0 ? [sheet] : [],
    ),
  };
}

function sheetProblems({ worksheet, shifted }: WrittenSheet, sheet: DraftSheet | undefined): WorkbookProblem[] {
  if (!sheet) return [problem('sheetUnknown', worksheet)];
  const sheetId = sheet.view.id;
  if (shifted) return [problem('layoutChanged', worksheet, { sheetId })];
  if (sheet.view.stage !== 'draft') return [problem('sheetHandedOn', worksheet, { sheetId, stage: sheet.view.stage })];
  return sheet.refusals.map((refusal) => problem('sheetRefused', worksheet, { sheetId, refusal }));
}

function compareSheet(written: WrittenSheet, sheet: DraftSheet): { problems: WorkbookProblem[]; sheet: ComparedSheet } {
  const { id: sheetId, version, number, title, fields } = sheet.view;
  const problems: WorkbookProblem[] = [];
  const changes: SheetDifference['changes'] = [];
  const conflicts: SheetDifference['conflicts'] = [];
  for (const cell of written.cells) {
    const { field, address, base } = cell;
    const place = { sheetId, cell: address, field };
    if (typeof cell.typed !== 'string') {
      const code = cell.typed.kind === 'formula' || cell.typed.kind === 'error' ? 'formula' : 'notText';
      problems.push(problem(code, written.worksheet, { ...place, found: cell.typed.shown }));
      continue;
    }
    const yours = contentOf(cell, cell.typed, fields);
    const theirs = sheet.content(field);
    const outcome = threeWay(base, theirs, yours);
    if (outcome === 'untouched' || outcome === 'agreed') continue;
    const refusal = sheet.refusalOf(field, yours);
    if (refusal) problems.push(problem('refused', written.worksheet, { ...place, found: cell.typed, refusal }));
    else if (outcome === 'mine') changes.push({ field, cell: address, before: theirs, after: yours });
    else conflicts.push({ field, cell: address, before: base, yours, theirs });
  }
  return { problems, sheet: { sheetId, version, worksheet: written.worksheet, number, title, fields, changes, conflicts } };
}

/** What a field holds when its cell shows this: a choice is shown by its words, a mark with them. */
function contentOf({ field: key }: WrittenCell, typed: string, fields: readonly SheetField[]): string {
  const field = fields.find((candidate) => candidate.key === key);
  const said = (words: { readonly ja: string; readonly en?: string | undefined }) => [words.ja, words.en];
  if (field?.kind === 'choice') {
    const option = field.options.find(({ key: own, label }) => own === typed || said(label).includes(typed));
    return option?.key ?? typed;
  }
  if (field?.kind === 'grade') {
    const mark = field.marks.find(
      ({ symbol, word }) => symbol === typed || said(word).some((one) => one !== undefined && `${symbol} ${one}` === typed),
    );
    return mark?.symbol ?? typed;
  }
  return typed;
}

function problem(
  code: WorkbookProblem['code'],
  worksheet: string | null,
  more: Partial<Omit<WorkbookProblem, 'code' | 'worksheet'>> = {},
): WorkbookProblem {
  return { code, worksheet, cell: null, sheetId: null, field: null, found: '', stage: null, refusal: null, ...more };
}

/** What is wrong with a whole file. */
export function fileProblem(code: WorkbookProblem['code']): WorkbookProblem {
  return problem(code, null);
}
