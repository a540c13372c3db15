import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { CONTROL_LOOK } from '../../components/field.js';

/** Copies a text. Where the browser does not let a program do that (without https), it shows the text, selected. */
export function CopyText({ text }: { text: string }) {
  const t = useTranslations('imports.problems');
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <div className={outcome === 'failed' ? 'w-full' : ''}>
      <Button onClick={() => void copy()}>{t('copy')}</Button>
      <span role="status" className="ml-3">
        {outcome === 'copied' ? t('copied') : null}
      </span>
      {outcome === 'failed' ? <SelectedText text={text} /> : null}
    </div>
  );
}

function SelectedText({ text }: { text: string }) {
  const t = useTranslations('imports.problems');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <label className="mt-2 block">
      {t('copyByHand')}
      <textarea ref={area} readOnly rows={6} value={text} className={CONTROL_LOOK} />
    </label>
  );
}
