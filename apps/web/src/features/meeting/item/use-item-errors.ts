import { useTranslations } from 'use-intl';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { SheetView } from '#libs/contract/sheets.js';
import { ApiProblem } from '../../../api/problem.js';
import type { SummarizedError } from '../../../components/error-summary.js';
import { useExplainProblem } from '../../../i18n/use-explain.js';
import type { FieldErrors } from '../../sheet/actions/use-field-errors.js';
import { opinionTexts } from './opinion-texts.js';
import type { Failure } from '../../sheet/actions/use-command-runner.js';
import { useExplainHere } from '../../sheet/actions/use-explain-here.js';
import { stillStands } from '../../sheet/actions/still-stands.js';
import type { DraftSnapshot } from '../../sheet/draft/draft-saver.js';

/** Many items stand on one page: each has controls of its own. */
export function textControl(sheetId: string, key: string): string {
  return `text-${sheetId}-${key}`;
}

export function gradeControl(sheetId: string): string {
  return `grade-${sheetId}`;
}

interface ItemErrors {
  /** null: nothing failed. */
  readonly title: string | null;
  readonly summarized: readonly SummarizedError[];
  readonly errors: FieldErrors;
}

/** Why an item was not settled: every reason, each with the control where it is put right. */
export function useItemErrors(
  failure: Failure | null,
  { values, incomplete }: Pick<DraftSnapshot, 'values' | 'incomplete'>,
  sheet: SheetView,
  fieldLabel: (key: string) => string,
): ItemErrors {
  const t = useTranslations('sheet');
  const explainProblem = useExplainProblem();
  const explain = useExplainHere(fieldLabel);
  if (failure === null) return { title: null, summarized: [], errors: {} };
  if (failure.error === 'unsaved') return { title: t('notRun'), summarized: [{ text: t('unsavedFirst') }], errors: {} };
  if (failure.error === 'gradeMissing') {
    const text = t('gradeMissing', { what: fieldLabel('grade') });
    const fieldId = gradeControl(sheet.id);
    return { title: t('notRun'), summarized: [{ text, fieldId }], errors: { [fieldId]: text } };
  }
  const { thrown } = failure.error;
  const { title, detail } = explainProblem(thrown);
  const refusals = thrown instanceof ApiProblem ? (thrown.problem.refusals ?? []) : [];
  const placed = refusals.map((refusal) => ({ refusal, text: explain(refusal), fieldId: controlOf(refusal, sheet) }));
  const standing = placed.filter(({ refusal }) => stillStands(refusal, values, incomplete));
  return {
    title,
    summarized: placed.length === 0 ? [{ text: detail }] : placed,
    errors: Object.fromEntries(standing.flatMap(({ fieldId, text }) => (fieldId === undefined ? [] : [[fieldId, text]]))),
  };
}

/** Only texts are written here; what is missing elsewhere is put right in the sheet, to which the form leads. */
function controlOf(refusal: ApiRefusal, sheet: SheetView): string | undefined {
  switch (refusal.code) {
    case 'gradeRequired':
    case 'gradeUnknown':
      return gradeControl(sheet.id);
    default:
      return 'field' in refusal && opinionTexts(sheet).some(({ key }) => key === refusal.field)
        ? textControl(sheet.id, refusal.field)
        : undefined;
  }
}
