import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SHOWN, excerpt } from './excerpt.js';

interface Props {
  readonly text: string;
  /** What it is compared with: the part that differs is the one shown. */
  readonly other?: string;
}

/** A value; a long one in part, and whole at a press. */
export function LongValue({ text, other = '' }: Props) {
  const t = useTranslations('imports');
  const [whole, setWhole] = useState(false);
  const { lead, differing, tail } = excerpt(text, other, whole ? Infinity : SHOWN);
  return (
    <span>
      <span className="whitespace-pre-wrap">
        {lead}
        {differing === '' ? null : <mark className="bg-yellow-100 font-700">{differing}</mark>}
        {tail}
      </span>
      {!whole && lead + differing + tail === text ? null : (
        <button
          type="button"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
          className="screen-only ml-2 min-h-6 cursor-pointer text-key-900 underline underline-offset-[3px]"
        >
          {whole ? t('shorter') : t('whole')}
        </button>
      )}
    </span>
  );
}
