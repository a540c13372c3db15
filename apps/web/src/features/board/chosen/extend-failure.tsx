import type { ApiRefusal } from '#libs/contract/refusal.js';
import { ApiProblem } from '../../../api/problem.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useExplainProblem, useExplainRefusal } from '../../../i18n/use-explain.js';

type Control = 'stage' | 'due' | 'later' | 'reason';

/** Where what is refused is put right. */
const CONTROLS: Readonly<Partial<Record<ApiRefusal['code'], Control>>> = {
  stageNotInRoute: 'stage',
  stagePassed: 'stage',
  dueDateInvalid: 'due',
  dueDatePast: 'due',
  dueDateEarlier: 'due',
  dueDatesNotAscending: 'later',
  reasonTooLong: 'reason',
};

/** Why nothing was extended; each reason leads to its control. id: what the controls' ids begin with. */
export function ExtendFailure({ error, id }: { error: unknown; id: string }) {
  const explain = useExplainRefusal();
  const { title } = useExplainProblem()(error);
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  if (refusals.length === 0) return <ProblemNotice error={error} />;
  const errors = refusals.map((refusal) => {
    const control = CONTROLS[refusal.code];
    return { text: explain(refusal), fieldId: control && `${id}-${control}` };
  });
  return <ErrorSummary title={title} cause={error} errors={errors} />;
}
