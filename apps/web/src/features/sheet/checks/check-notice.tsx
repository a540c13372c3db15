import { useTranslations } from 'use-intl';
import type { RaisedWarning } from '#libs/contract/sheets.js';
import { MAX_EXPLANATION_LENGTH, explanationCell } from '#libs/domain/check/warning.js';
import { CellText } from '../../../components/cell-text.js';
import type { Writing } from '../fields/writing.js';
import { checkControl, checkSentence } from './check-control.js';

interface Props {
  readonly raised: RaisedWarning;
  readonly writing: Writing;
}

/** 点検: a question, no error. The writer mends what it is about, or answers; everyone else reads the answer. */
export function CheckNotice({ raised: { key, explanation }, writing }: Props) {
  const t = useTranslations('checks');
  const cell = explanationCell(key);
  const id = checkControl(key);
  const sentence = (
    <p id={checkSentence(key)}>
      <span className="mr-2 text-std-16B-170">
        <span aria-hidden="true">？ </span>
        {t('word')}
      </span>
      {writing.fieldLabel(cell)}
    </p>
  );
  const look = 'my-3 rounded-r-8 border border-l-8 border-warning-yellow-2 bg-white px-4 py-3';
  if (!writing.explaining) {
    return (
      <div id={id} tabIndex={-1} className={look}>
        {sentence}
        <p className="whitespace-pre-line">{explanation === '' ? t('notGiven') : t('given', { text: explanation })}</p>
      </div>
    );
  }
  return (
    <div className={look}>
      {sentence}
      <p className="text-solid-gray-700">{t('ask')}</p>
      <label htmlFor={id} className="mt-2 block text-std-16B-170">
        {t('reason')}
      </label>
      <CellText
        id={id}
        value={writing.values[cell] ?? explanation}
        max={MAX_EXPLANATION_LENGTH}
        onText={(text) => writing.onChange(cell, text)}
        onBlur={writing.onLeave}
        error={writing.errors[id]}
        explainedBy={checkSentence(key)}
        oneLine
      />
    </div>
  );
}
