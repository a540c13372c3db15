import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../../components/notice.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { RadioGroup } from '../../components/radio-group.js';
import { isProblem } from '../../api/problem.js';
import { MailFrame } from '../mailbox/mail-frame.js';
import type { Template, TemplateView } from './api.js';
import { previewQuery } from './api.js';

/** While somebody types, nothing is asked. */
const PAUSE_MS = 500;

/** The mail as it would be, with invented contents. */
export function TemplatePreview({ view, template }: { view: TemplateView; template: Template }) {
  const t = useTranslations('mailTemplates');
  const [shown, setShown] = useState<'html' | 'text'>('html');
  const settled = useSettled(template);
  const { data, error } = useQuery(previewQuery({ kind: view.kind, language: view.language }, settled));
  return (
    <section aria-labelledby="preview" className="mt-8 lg:sticky lg:top-4 lg:mt-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto print:static">
      <h2 id="preview" className="text-std-20B-150">
        {t('preview')}
      </h2>
      <p className="my-2">{t('previewHelp')}</p>
      <RadioGroup
        id="preview-view"
        label={t('view')}
        choices={(['html', 'text'] as const).map((value) => ({ value, label: t(`views.${value}`) }))}
        value={shown}
        onChoose={setShown}
      />
      {error === null ? null : isProblem(error, 'commandRefused') ? (
        <Notice kind="warning" role="status" title={t('previewRefused')} />
      ) : (
        <ProblemNotice error={error} />
      )}
      {data === undefined ? (
        error === null ? <p>{t('previewing')}</p> : null
      ) : (
        <div lang={view.language}>
          <p className="my-2">
            <span className="text-std-16B-170">{t('previewSubject')}</span>
            <span className="ml-3">{data.subject}</span>
          </p>
          {shown === 'html' ? (
            <MailFrame html={data.html} title={t('previewFrame')} />
          ) : (
            <p className="rounded-8 border border-solid-gray-420 p-4 whitespace-pre-line">{data.text}</p>
          )}
        </div>
      )}
    </section>
  );
}

/** The value, once it has not changed for a while. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
