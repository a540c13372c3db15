import type { ApiRefusal } from '#libs/contract/refusal.js';
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
    fieldId: refusal.code === 'departmentProblem' ? controlOf(refusal, changes) : undefined,
  }));
  const once = errors.filter(({ text }, index) => errors.findIndex((other) => other.text === text) === index);
  return <ErrorSummary title={title} cause={error} errors={once.length > 0 ? once : [{ text: detail }]} />;
}

type DepartmentProblem = Extract<ApiRefusal, { code: 'departmentProblem' }>;

/** The control where it is put right; the change as a whole where that is in several. */
function controlOf({ problem, change: place, name }: DepartmentProblem, changes: readonly DraftChange[]): string | undefined {
  if (place === null) return problem === 'nothing' ? 'change-kind' : 'reorganisation-year';
  const change = changes[place];
  if (!change || !problem.startsWith('name')) return change?.key;
  if (change.kind === 'renamed') return `${change.key}-name`;
  const heir = change.heirs.findIndex((one) => one.departmentId === '' && one.name.trim() === name);
  return `${change.key}-heir-${heir + 1}-name`;
}
