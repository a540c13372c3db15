import { useTranslations } from 'use-intl';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { ApiProblem } from '../../../api/problem.js';
import { GRADE_CONTROL, controlOf } from '../control-ids.js';
import type { DraftValues } from '../draft/draft-saver.js';
import type { Failure } from './use-command.js';
import { useExplainHere } from './use-explain-here.js';

/** Explanations by the id of the control in which they are put right. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What somebody may put right: of the command that failed, and (incomplete) of what was typed since. */
export function useFieldErrors(
  failure: Failure | null,
  fieldLabel: (key: string) => string,
  incomplete: readonly ApiRefusal[] = [],
  values: DraftValues = {},
): FieldErrors {
  const t = useTranslations('sheet');
  const explain = useExplainHere(fieldLabel);
  const refusals = [...incomplete.filter(isOfContent), ...refusalsOf(failure)].filter((refusal) => stands(refusal, values));
  return {
    ...(failure?.error === 'gradeMissing' ? { [GRADE_CONTROL]: t('gradeMissing', { what: fieldLabel('grade') }) } : {}),
    ...Object.fromEntries(
      refusals.flatMap((refusal) => {
        const id = controlOf(refusal);
        return id === undefined ? [] : [[id, explain(refusal)]];
      }),
    ),
  };
}

function refusalsOf(failure: Failure | null): readonly ApiRefusal[] {
  if (failure === null || typeof failure.error === 'string') return [];
  const { thrown } = failure.error;
  return thrown instanceof ApiProblem ? (thrown.problem.refusals ?? []) : [];
}

/** Wrong as it is typed, and told at once. What is only missing yet is told when somebody wants to hand it on. */
function isOfContent(refusal: ApiRefusal): boolean {
  return refusal.code === 'amountInvalid' || refusal.code === 'charactersUnprintable' || refusal.code === 'choiceUnknown';
}

/** Whether what was found wrong still stands there. */
function stands(refusal: ApiRefusal, values: DraftValues): boolean {
  switch (refusal.code) {
    case 'amountInvalid':
    case 'choiceUnknown':
      return (values[refusal.field] ?? refusal.found) === refusal.found;
    case 'charactersUnprintable': {
      const content = values[refusal.field];
      return content === undefined || refusal.characters.some((character) => content.includes(character));
    }
    default:
      return true;
  }
}
