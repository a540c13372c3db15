import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { LastYear, LastYearField } from '#libs/contract/last-year.js';
import { Button } from '../../../components/button.js';
import { useFiscalYears, useLocalized } from '../../../i18n/use-localized.js';
import type { Writing } from '../fields/writing.js';
import type { ContentField } from '../sheet-field.js';
import { LastYearContent } from './last-year-content.js';
import { useCopy } from './use-copy.js';

interface Props {
  readonly field: ContentField;
  readonly last: LastYearField;
  readonly lastYear: LastYear;
  readonly writing: Writing;
}

/** Where it has no room beside the field, it is folded away below it. */
const ROOMY = '(min-width: 80rem)';

/** What last year's sheet says in the same field; whoever writes may go on from it. */
export function LastYearPanel({ field, last, lastYear, writing }: Props) {
  const t = useTranslations('writing.lastYear');
  const fiscalYears = useFiscalYears();
  const [open] = useState(() => window.matchMedia(ROOMY).matches);
  const summary = useRef<HTMLElement>(null);
  const { copy, undo } = useCopy(field, last, lastYear, writing);
  const label = useLocalized()(last.label);
  // The button that was pressed goes away: the focus stays here, where it says what has happened.
  const press = (act: () => void) => () => {
    act();
    summary.current?.focus();
  };
  return (
    <details open={open} className="screen-only my-4 rounded-8 bg-solid-gray-50 px-4 py-2">
      <summary ref={summary} className="min-h-8 text-solid-gray-800">
        {t('title', { years: fiscalYears(lastYear.cycle), label })}
      </summary>
      <LastYearContent field={field} last={last} />
      <p role="status" className="text-solid-gray-700">
        {undo ? t('copied') : null}
      </p>
      {undo ? (
        <Button kind="quiet" aria-label={t('undoFor', { label })} onClick={press(undo)}>
          {t('undo')}
        </Button>
      ) : copy ? (
        <Button className="my-2" aria-label={t('copyFor', { label })} onClick={press(copy)}>
          {t('copy')}
        </Button>
      ) : null}
    </details>
  );
}
