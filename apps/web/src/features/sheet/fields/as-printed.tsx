import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { later } from '../later.js';
import type { FieldOf } from '../sheet-field.js';

const PrintedText = later(() => import('./printed-text.js').then((module) => module.PrintedText));

/** How a text will stand in the published table, for whoever asks. */
export function AsPrinted({ field, text }: { field: FieldOf<'text'>; text: string }) {
  const t = useTranslations('writing.print');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <details className="screen-only -mt-2 mb-4" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8">{t('show')}</summary>
      {open ? (
        <>
          <p className="text-solid-gray-700">{t('help')}</p>
          <PrintedText label={field.label} letter={field.letter} text={text} locale={locale} />
        </>
      ) : null}
    </details>
  );
}
