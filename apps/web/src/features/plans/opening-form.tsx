import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../components/use-action.js';
import { useExplainProblem, useExplainRefusal } from '../../i18n/use-explain.js';
import { useFiscalYears } from '../../i18n/use-localized.js';
import type { Opening } from './api.js';
import { YEAR_CONTROL } from './year-choice.js';

/** The due dates as proposed, to be changed, and the button that opens the year. */
export function OpeningForm({ opening }: { opening: Opening }) {
  const t = useTranslations();
  const year = useFiscalYears()({ fiscalYearFrom: opening.fiscalYear, fiscalYearTo: opening.fiscalYearTo });
  const [deadlines, setDeadlines] = useState(opening.deadlines);
  const { run, busy, error } = useOpenCycle(opening, year);
  const explained = useExplainedErrors(error);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run(deadlines);
      }}
    >
      {explained === null ? null : <ErrorSummary title={explained.title} cause={error} errors={explained.errors} />}
      <fieldset className="my-4">
        <legend className="text-std-18B-160">{t('opening.deadlines')}</legend>
        <p>{t('opening.deadlinesHelp')}</p>
        <div className="flex flex-wrap gap-x-6">
          {deadlines.map(({ stage, dueOn }) => (
            <div key={stage} className="w-56">
              <TextField
                id={dueControl(stage)}
                type="date"
                label={t(`stages.${stage}`)}
                required
                value={dueOn}
                onChange={({ currentTarget: { value } }) =>
                  setDeadlines(deadlines.map((one) => (one.stage === stage ? { stage, dueOn: value } : one)))
                }
                error={explained?.errors.find(({ fieldId }) => fieldId === dueControl(stage))?.text}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <Button kind="primary" type="submit">
        {busy ? t('opening.opening') : t('opening.open', { year, count: opening.sheets.length })}
      </Button>
    </form>
  );
}

function dueControl(stage: string): string {
  return `due-${stage}`;
}

function useOpenCycle(opening: Opening, year: string) {
  const t = useTranslations('opening');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  return useAction(async (deadlines: Opening['deadlines']) => {
    const { cycleId, sheets } = await request('openCycle', {
      params: { planId: opening.plan.id },
      body: { fiscalYear: opening.fiscalYear, fiscalYearTo: opening.fiscalYearTo, deadlines },
    });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await navigate({ to: '/cycles/$cycleId', params: { cycleId } });
    flash(t('opened', { year, count: sheets }));
  });
}

function useExplainedErrors(error: unknown) {
  const explainProblem = useExplainProblem();
  const explainRefusal = useExplainRefusal();
  if (error === null) return null;
  const { title, detail } = explainProblem(error);
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  const errors = refusals.map((refusal) => ({
    text: explainRefusal(refusal),
    fieldId:
      refusal.code === 'dueDateInvalid' || refusal.code === 'dueDatesNotAscending'
        ? dueControl(refusal.stage)
        : refusal.code === 'yearOutsidePeriod'
          ? YEAR_CONTROL
          : undefined,
  }));
  return { title, errors: errors.length > 0 ? errors : [{ text: detail, fieldId: undefined }] };
}
