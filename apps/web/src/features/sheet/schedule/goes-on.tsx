import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CONTINUES } from '#libs/domain/template/sheet-template.js';

const LOOK =
  'screen-only mt-1 min-h-11 w-full cursor-pointer rounded-8 border px-1 text-[0.875rem] text-key-900 hover:bg-key-50 hover:underline';

interface Props {
  /** Of the cell. */
  readonly label: string;
  readonly content: string;
  readonly onContent: (content: string) => void;
}

/** Types the arrow into a year's cell; pressed again, puts back what stood there. */
export function GoesOn({ label, content, onContent }: Props) {
  const t = useTranslations();
  const [before, setBefore] = useState('');
  const pressed = content.trim() === CONTINUES;
  const press = () => {
    if (!pressed) setBefore(content);
    onContent(pressed ? before : CONTINUES);
  };
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={t('draft.chooseFor', { button: t('sheet.goesOn'), label })}
      onClick={press}
      className={`${LOOK} ${pressed ? 'border-2 border-key-900 bg-key-50' : 'border-solid-gray-420 bg-white'}`}
    >
      <span aria-hidden="true">{pressed ? '✓ ' : `${CONTINUES} `}</span>
      {t('sheet.goesOn')}
    </button>
  );
}
