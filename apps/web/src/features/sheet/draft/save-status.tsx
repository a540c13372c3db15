import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import { Button } from '../../../components/button.js';
import { FieldLink } from '../../../components/field-link.js';
import { Notice } from '../../../components/notice.js';
import { useDates } from '../../../i18n/use-dates.js';
import { useExplainProblem, useExplainRefusal } from '../../../i18n/use-explain.js';
import { ApiProblem } from '../../../api/problem.js';
import { browserStorage } from '../../../components/browser-storage.js';
import { CONFLICT_PANEL } from './conflict-panel.js';
import type { DraftSaver, DraftSnapshot } from './draft-saver.js';

interface Props {
  readonly saver: DraftSaver;
  readonly snapshot: DraftSnapshot;
  readonly fieldLabel: (key: string) => string;
}

/** Always in view while writing: says whether the words on screen are on the server too. */
export function SaveStatus({ saver, snapshot, fieldLabel }: Props) {
  const t = useTranslations('draft');
  const { time } = useDates();
  const { state, savedAt } = snapshot;
  // Stays while it is tried again: what somebody is about to press must not vanish under the pointer.
  const failed = snapshot.failure !== null && state !== 'conflict';
  return (
    <div className="screen-only sticky bottom-0 max-h-[40vh] overflow-y-auto border-t border-solid-gray-300 bg-white py-2 has-[p:empty]:border-transparent has-[p:empty]:bg-transparent">
      <p role="status" className="min-h-7">
        {state === 'saving' ? t('saving') : null}
        {state === 'unsaved' ? t('unsaved') : null}
        {state === 'conflict' ? <FieldLink fieldId={CONFLICT_PANEL}>{t('conflictBelow')}</FieldLink> : null}
        {state === 'clean' && savedAt !== null ? t('saved', { time: time(savedAt) }) : null}
      </p>
      {failed ? <SaveFailure saver={saver} failure={snapshot.failure} fieldLabel={fieldLabel} /> : null}
    </div>
  );
}

export function SaveFailure({ saver, failure, fieldLabel }: Omit<Props, 'snapshot'> & { failure: unknown }) {
  const t = useTranslations('draft');
  const stored = useTranslations('writing.kept');
  const explainRefusal = useExplainRefusal(fieldLabel);
  const { title, detail } = useExplainProblem()(failure);
  const refusals = failure instanceof ApiProblem ? (failure.problem.refusals ?? []) : [];
  return (
    <Notice kind="error" role="alert" title={t('failed')}>
      {refusals.length === 0 ? (
        <>
          <p>{title}</p>
          <p>{detail}</p>
        </>
      ) : (
        refusals.map((refusal, index) => <p key={index}>{explainRefusal(refusal)}</p>)
      )}
      <p>
        {t('kept')} {browserStorage() ? stored('stored') : null}
      </p>
      {isProblem(failure, 'unauthenticated') ? (
        <p>
          <a href="/app/sign-in" target="_blank" rel="noreferrer">
            {t('signInElsewhere')}
          </a>
        </p>
      ) : null}
      <Button onClick={() => void saver.flush()}>{t('retry')}</Button>
    </Notice>
  );
}
