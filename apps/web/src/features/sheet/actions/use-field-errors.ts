import { useTranslations } from 'use-intl';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { ApiProblem } from '../../../api/problem.js';
import { GRADE_CONTROL, controlOf } from '../control-ids.js';
import type { DraftSnapshot } from '../draft/draft-saver.js';
import { stillStands } from './still-stands.js';
import { useExplainHere } from './use-explain-here.js';
import type { Failure } from './use-command-runner.js';

/** Explanations by the id of the control in which they are put right. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What somebody has to put right: why a command failed, and what is wrong as it is typed. */
export function useFieldErrors(
  failure: Failure | null,
  fieldLabel: (key: string) => string,
  { values, incomplete }: Pick<DraftSnapshot, 'values' | 'incomplete'> = NOTHING_TYPED,
): FieldErrors {
  const t = useTranslations();
  const explain = useExplainHere(fieldLabel);
  const refusals = [...incomplete.filter(isOfContent), ...refusalsOf(failure)].filter((refusal) =>
    stillStands(refusal, values, incomplete),
  );
  const entries = refusals.flatMap((refusal) => {
    const id = controlOf(refusal);
    if (id === undefined) return [];
    // The warning itself stands right above.
    return [[id, refusal.code === 'warningUnexplained' ? t('checks.missing') : explain(refusal)]];
  });
  const errors: FieldErrors = Object.fromEntries(entries);
  return failure?.error === 'gradeMissing'
    ? { ...errors, [GRADE_CONTROL]: t('sheet.gradeMissing', { what: fieldLabel('grade') }) }
    : errors;
}

const NOTHING_TYPED = { values: {}, incomplete: [] };

function refusalsOf(failure: Failure | null): readonly ApiRefusal[] {
  if (failure === null || typeof failure.error === 'string') return [];
  const { thrown } = failure.error;
  return thrown instanceof ApiProblem ? (thrown.problem.refusals ?? []) : [];
}

/** Told as soon as it is saved. What is only missing yet is told when somebody wants to hand the sheet on. */
const OF_CONTENT: readonly ApiRefusal['code'][] = ['amountInvalid', 'charactersUnprintable', 'choiceUnknown'];

function isOfContent({ code }: ApiRefusal): boolean {
  return OF_CONTENT.includes(code);
}
