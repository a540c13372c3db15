import { useTranslations } from 'use-intl';
import type { SheetDifference, WorkbookProblem } from '#libs/contract/offline-drafts.js';
import { useExplainRefusal } from '../../i18n/use-explain.js';
import { useCellLabels } from '../sheet/use-cell-labels.js';

export interface ProblemWords {
  /** The label of the field that the cell belongs to; null: of none. */
  readonly label: string | null;
  /** What to do. */
  readonly advice: string;
}

/** What is to be said of a workbook's problems, by the fields of the sheets that they are about. */
export function useProblemWords(sheets: readonly SheetDifference[]): (problem: WorkbookProblem) => ProblemWords {
  const t = useTranslations();
  const cellLabels = useCellLabels();
  const labels = new Map(sheets.map(({ sheetId, fields }) => [sheetId, new Map(fields.flatMap(cellLabels))]));
  const labelOf = ({ sheetId, field }: WorkbookProblem) => labels.get(sheetId ?? '')?.get(field ?? '') ?? null;
  const explain = useExplainRefusal((key) => key);
  return (problem) => {
    const label = labelOf(problem);
    const { code, refusal, stage } = problem;
    if (refusal !== null) {
      const named = label !== null && 'field' in refusal ? { ...refusal, field: label } : refusal;
      return { label, advice: explain(named) };
    }
    if (code === 'refused' || code === 'sheetRefused') return { label, advice: t('problems.commandRefused.title') };
    return { label, advice: t(`offlineDrafts.problems.codes.${code}`, { stage: stage === null ? '' : t(`stages.${stage}`) }) };
  };
}
