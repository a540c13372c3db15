import { ApiProblem } from '../../../api/problem.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { useExplainProblem, useExplainRefusal } from '../../../i18n/use-explain.js';
import type { DraftChange } from './draft.js';

/** Everything that is wrong, each leading to its change. */
export function ReorganisationErrors({ error, changes }: { error: unknown; changes: readonly DraftChange[] }) {
  const explainProblem = useExplainProblem();
  const explainRefusal = useExplainRefusal();
  if (error === null) return null;
  const { title, detail } = explainProblem(error);
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  const errors = refusals.map((refusal) => ({
    text: explainRefusal(refusal),
    fieldId:
      refusal.code !== 'departmentProblem'
        ? undefined
        : refusal.change === null
          ? refusal.problem === 'nothing'
            ? 'change-kind'
            : 'reorganisation-year'
          : changes[refusal.change]?.key,
  }));
  const once = errors.filter(({ text }, index) => errors.findIndex((other) => other.text === text) === index);
  return <ErrorSummary title={title} cause={error} errors={once.length > 0 ? once : [{ text: detail }]} />;
}
