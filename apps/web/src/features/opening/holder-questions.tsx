import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { Checkbox } from '../../components/checkbox.js';
import { ErrorText } from '../../components/field.js';
import { Select } from '../../components/select.js';
import type { Opening } from './api.js';
import type { HolderAnswer } from './decisions.js';
import { proposedAnswer } from './decisions.js';
import { HolderExceptions } from './holder-exceptions.js';
import type { StepProps } from './step-props.js';
import { errorOf } from './step-props.js';

type Question = Opening['departments']['questions'][number];

/** Departments that were split or are gone: a person confirms who takes over each one's work. */
export function HolderQuestions({ opening, decisions, change, errors }: StepProps) {
  const t = useTranslations('opening.holders');
  const { questions, existing } = opening.departments;
  if (questions.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 text-std-18B-160">{t('title', { count: questions.length })}</h3>
      <p>{t('help')}</p>
      {questions.map((question) => (
        <HolderQuestion
          key={question.departmentId}
          question={question}
          existing={existing}
          answer={decisions.answers[question.departmentId] ?? proposedAnswer(question)}
          onAnswer={(answer) => change({ answers: { ...decisions.answers, [question.departmentId]: answer } })}
          error={errorOf(errors, holderControl(question.departmentId)) ?? errorOf(errors, confirmControl(question.departmentId))}
        />
      ))}
    </>
  );
}

interface Props {
  readonly question: Question;
  readonly existing: Opening['departments']['existing'];
  readonly answer: HolderAnswer;
  readonly onAnswer: (answer: HolderAnswer) => void;
  readonly error: string | undefined;
}

function HolderQuestion({ question, existing, answer, onAnswer, error }: Props) {
  const t = useTranslations('opening.holders');
  const locale = useLocale();
  const { departmentId, name, until, candidates, items } = question;
  const isCandidate = (id: string) => candidates.some((candidate) => candidate.id === id);
  const options = [
    ...candidates.map((candidate) => ({ value: candidate.id, label: t('candidate', { name: candidate.name }) })),
    ...existing.filter(({ id }) => !isCandidate(id)).map((department) => ({ value: department.id, label: department.name })),
  ];
  const chosen = existing.find(({ id }) => id === answer.heldBy);
  const confirmId = confirmControl(departmentId);
  return (
    <fieldset className="my-4 min-w-0 rounded-12 border border-solid-gray-420 p-4">
      <legend className="px-2 text-std-16B-170">{name}</legend>
      <p>
        {t(candidates.length > 0 ? 'split' : 'gone', {
          until: until === null ? '' : longFiscalYear(until, locale),
          count: items.length,
        })}
      </p>
      <div className="max-w-100">
        <Select
          id={holderControl(departmentId)}
          label={t('heldBy')}
          required
          value={answer.heldBy}
          onChange={({ currentTarget: { value } }) => onAnswer({ ...answer, heldBy: value, confirmed: false })}
          options={candidates.length > 0 ? options : [{ value: '', label: t('choose') }, ...options]}
        />
      </div>
      <HolderExceptions question={question} options={options} answer={answer} onAnswer={onAnswer} />
      {chosen ? (
        <>
          <Checkbox
            id={confirmId}
            aria-required
            aria-describedby={error === undefined ? undefined : `${confirmId}-error`}
            label={t('confirm', { name: chosen.name })}
            checked={answer.confirmed}
            onChange={({ currentTarget: { checked } }) => onAnswer({ ...answer, confirmed: checked })}
          />
          {answer.confirmed ? null : <p className="text-solid-gray-700">{t('unconfirmed')}</p>}
        </>
      ) : null}
      {error === undefined ? null : <ErrorText id={confirmId}>{error}</ErrorText>}
    </fieldset>
  );
}

export function confirmControl(departmentId: string): string {
  return `holder-confirmed-${departmentId}`;
}

export function holderControl(departmentId: string): string {
  return `holder-${departmentId}`;
}
