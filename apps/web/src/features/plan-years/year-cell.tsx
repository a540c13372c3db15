import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { YearCellData } from './api.js';
import { CompactMark } from './compact-mark.js';

interface Props {
  readonly cell: YearCellData | null;
  /** Whether somebody has opened the year. */
  readonly opened: boolean;
  readonly marks: readonly Mark[];
  /** Item and year, for those who hear the links alone. */
  readonly of: string;
}

/** An item in a year: its mark, or the word for why it has none. Nothing in a year that nobody has opened. */
export function YearCell({ cell, opened, marks, of }: Props) {
  const t = useTranslations('planYears');
  const words = useWords(marks);
  if (cell === null || (cell.state === 'blank' && !opened)) return null;
  const { state, symbol, sheetId } = cell;
  const shown = (
    <>
      {state === 'graded' ? null : <Shown state={state} linked={sheetId !== null} />}
      {symbol === null ? null : <CompactMark symbol={symbol} marks={marks} />}
    </>
  );
  if (sheetId === null) return <Spoken words={words(cell)}>{shown}</Spoken>;
  return (
    <Link
      to="/sheets/$sheetId"
      params={{ sheetId }}
      aria-label={t('linked', { of, words: words(cell) })}
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-4 no-underline hover:bg-key-50"
    >
      {shown}
    </Link>
  );
}

function Spoken({ words, children }: { words: string; children: ReactNode }) {
  return (
    <span className="inline-flex min-h-11 items-center gap-1">
      <span aria-hidden="true" className="inline-flex items-center gap-1">
        {children}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

function Shown({ state, linked }: { state: Exclude<YearCellData['state'], 'graded'>; linked: boolean }) {
  const t = useTranslations('planYears.states');
  return <span className={`whitespace-nowrap ${linked ? 'underline' : 'text-solid-gray-700'}`}>{t(state)}</span>;
}

/** 「A 順調」, 「未決定」, 「統合 A 順調」. */
function useWords(marks: readonly Mark[]): (cell: YearCellData) => string {
  const t = useTranslations('planYears');
  const localized = useLocalized();
  const why = ({ state, sheetId }: YearCellData) => {
    if (state === 'graded') return null;
    return state === 'blank' ? t(sheetId === null ? 'notHeld' : 'notSettled') : t(`states.${state}`);
  };
  return (cell) => {
    const mark = marks.find(({ symbol }) => symbol === cell.symbol);
    return [why(cell), cell.symbol, mark && localized(mark.word)].filter(Boolean).join(' ');
  };
}
