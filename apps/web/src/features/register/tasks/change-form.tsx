import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../../api/problem.js';
import { DialogForm } from '../../../components/dialog-form.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { useExplainProblem, useExplainRefusal } from '../../../i18n/use-explain.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { Change, Register } from '../api.js';
import { useChange } from '../use-change.js';
import { controlOf } from './control-ids.js';

interface Props {
  readonly register: Register;
  /** As the form's fields say by now. */
  readonly change: Change;
  readonly submit?: string | undefined;
  readonly close: () => void;
  readonly children?: ReactNode;
}

/** Sends one change. What speaks against it stands above the fields and leads to them. */
export function ChangeForm({ register, change, submit, close, children }: Props) {
  const t = useTranslations('register');
  const { run, busy, error } = useChange(register, close);
  return (
    <DialogForm submit={busy ? t('saving') : (submit ?? t('save'))} onSubmit={() => run(change)} close={close}>
      {error === null ? null : <Refused register={register} error={error} />}
      {children}
    </DialogForm>
  );
}

function Refused({ register, error }: { register: Register; error: unknown }) {
  const { title, detail } = useExplainProblem()(error);
  const explain = useExplainRefusal(useFieldLabel(register));
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  const errors = refusals.map((refusal) => ({ text: explain(refusal), fieldId: controlOf(refusal) }));
  return <ErrorSummary title={title} cause={error} errors={errors.length > 0 ? errors : [{ text: detail }]} />;
}

type OwnField = 'number' | 'title' | 'label' | 'preface' | 'name' | 'baseline' | 'target' | 'reason';

function useFieldLabel({ fields }: Register): (key: string) => string {
  const t = useTranslations('register.fields');
  const localized = useLocalized();
  return (key) => {
    const field = fields.find((one) => one.key === key);
    return field ? localized(field.label) : t(key as OwnField);
  };
}
