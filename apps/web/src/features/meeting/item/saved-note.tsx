import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { Notice } from '../../../components/notice.js';
import { useDates } from '../../../i18n/use-dates.js';
import { ConflictPanel } from '../../sheet/draft/conflict-panel.js';
import { SaveFailure } from '../../sheet/draft/save-status.js';
import type { Written } from './use-opinion.js';

interface Props extends Written {
  readonly fieldLabel: (key: string) => string;
  /** How long a field's text may be. */
  readonly limitOf: (key: string) => number | null;
  /** The id of the control in which a field is written. */
  readonly controlOf: (key: string) => string;
}

/** Under what is being written: whether it is on the server too, and what to do where it is not. */
export function SavedNote({ saver, snapshot, fieldLabel, limitOf, controlOf }: Props) {
  const t = useTranslations();
  const { time } = useDates();
  const { state, savedAt, failure } = snapshot;
  return (
    <>
      <p role="status" className="min-h-7 text-solid-gray-700">
        {state === 'saving' ? t('draft.saving') : null}
        {state === 'unsaved' ? t('draft.unsaved') : null}
        {state === 'clean' && savedAt !== null ? t('draft.saved', { time: time(savedAt) }) : null}
      </p>
      <ConflictPanel
        saver={saver}
        snapshot={snapshot}
        fieldLabel={fieldLabel}
        cellText={(_, content) => content}
        limitOf={limitOf}
        controlOf={controlOf}
      />
      {failure !== null && state !== 'conflict' ? (
        <SaveFailure saver={saver} failure={failure} fieldLabel={fieldLabel} />
      ) : null}
    </>
  );
}

interface LostProps extends Pick<Props, 'saver' | 'snapshot' | 'forget' | 'fieldLabel'> {
  /** Keys of what can be written now. */
  readonly writable: readonly string[];
}

/** What somebody was writing when another handed the item on: it can't be saved any more, and stays until it is copied. */
export function LostText({ saver, snapshot, forget, fieldLabel, writable }: LostProps) {
  const t = useTranslations('meeting.lost');
  const [closed, setClosed] = useState(false);
  const texts = Object.entries(snapshot.values).filter(([key, text]) => !writable.includes(key) && text.trim() !== '');
  if (closed || !saver.unsaved || texts.length === 0) return null;
  return (
    <Notice kind="warning" role="alert" title={t('title')}>
      <p>{t('help')}</p>
      {texts.map(([key, text]) => (
        <div key={key} className="my-3">
          <p className="text-std-16B-170">{fieldLabel(key)}</p>
          <p className="whitespace-pre-line">{text}</p>
        </div>
      ))}
      <Button
        onClick={() => {
          forget();
          setClosed(true);
        }}
      >
        {t('close')}
      </Button>
    </Notice>
  );
}
