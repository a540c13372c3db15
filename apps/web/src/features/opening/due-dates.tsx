import { useTranslations } from 'use-intl';
import { useToday } from '../../api/viewer.js';
import { DateField } from '../../components/date-field.js';
import { Notice } from '../../components/notice.js';
import { RadioGroup } from '../../components/radio-group.js';
import { useDates } from '../../i18n/use-dates.js';
import { useFiscalYears } from '../../i18n/use-localized.js';
import type { StepProps } from './step-props.js';
import { errorOf } from './step-props.js';

/** Due dates by stage: as the plan says or as the year before, and then as anybody wants them. */
export function DueDates({ opening, decisions, change, errors }: StepProps) {
  const t = useTranslations();
  const years = useFiscalYears();
  const { route, asBefore } = opening.dueDates;
  const { dueDates } = decisions;
  const { fullDay } = useDates();
  const today = useToday();
  const past = dueDates.filter(({ dueOn }) => dueOn !== '' && dueOn < today);
  const proposals = [
    { value: 'route' as const, dates: route, label: t('opening.dueDatesOfRoute') },
    ...(asBefore === null
      ? []
      : [{ value: 'asBefore' as const, dates: asBefore, label: t('opening.dueDatesAsBefore', { before: opening.changes ? years(opening.changes) : '' }) }]),
  ];
  const isChosen = (dates: typeof route) => dates.every(({ stage, dueOn }) => dueDates.some((one) => one.stage === stage && one.dueOn === dueOn));
  return (
    <>
      <p className="my-2">{t('opening.deadlinesHelp')}</p>
      {proposals.length === 1 ? null : (
        <RadioGroup
          id="due-dates-like"
          label={t('opening.dueDatesLike')}
          choices={proposals}
          value={proposals.find(({ dates }) => isChosen(dates))?.value ?? null}
          onChoose={(wanted) => change({ dueDates: proposals.find(({ value }) => value === wanted)!.dates })}
        />
      )}
      {past.length === 0 ? null : (
        <Notice kind="warning" title={t('opening.pastDueDates')}>
          <ul className="list-disc pl-6">
            {past.map(({ stage, dueOn }) => (
              <li key={stage}>{t('opening.pastDueDate', { stage: t(`stages.${stage}`), day: fullDay(dueOn) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex flex-wrap gap-x-6">
        {dueDates.map(({ stage, dueOn }) => (
          <div key={stage} className="w-56">
            <DateField
              id={dueControl(stage)}
              label={t(`stages.${stage}`)}
              required
              value={dueOn}
              onChange={(value) => change({ dueDates: dueDates.map((one) => (one.stage === stage ? { stage, dueOn: value } : one)) })}
              error={errorOf(errors, dueControl(stage))}
            />
          </div>
        ))}
      </div>
    </>
  );
}

export function dueControl(stage: string): string {
  return `due-${stage}`;
}
