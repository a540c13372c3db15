import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { Year } from './api.js';
import { yearKey } from './api.js';
import { CompactMark } from './compact-mark.js';
import { CELL, GROUP, GROUP_WORDS, STICKY_LEFT } from './table-look.js';

type Summary = NonNullable<Year['summary']>;

/** The years' totals, every mark, zeros too. Says what the marks mean, for all that stands below. */
export function TotalsRows({ years, marks }: { years: readonly Year[]; marks: readonly Mark[] }) {
  const t = useTranslations('planYears');
  const localized = useLocalized();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={years.length + 1} className={GROUP}>
          <span className={`${GROUP_WORDS} text-std-17B-170`}>{t('totals')}</span>
        </th>
      </tr>
      {marks.map((mark) => (
        <TotalsRow
          key={mark.symbol}
          years={years}
          cell={(summary) => <Share summary={summary} symbol={mark.symbol} />}
        >
          <CompactMark symbol={mark.symbol} marks={marks} /> {localized(mark.word)}
        </TotalsRow>
      ))}
      <TotalsRow years={years} cell={({ blank }) => blank}>
        {t('blank')}
      </TotalsRow>
      <TotalsRow years={years} cell={({ total }) => total}>
        {t('total')}
      </TotalsRow>
    </tbody>
  );
}

interface RowProps {
  readonly years: readonly Year[];
  readonly cell: (summary: Summary) => ReactNode;
  readonly children: ReactNode;
}

function TotalsRow({ years, cell, children }: RowProps) {
  return (
    <tr>
      <th scope="row" className={STICKY_LEFT}>
        {children}
      </th>
      {years.map((year) => (
        <td key={yearKey(year)} className={`${CELL} tabular-nums`}>
          {year.summary === null ? null : cell(year.summary)}
        </td>
      ))}
    </tr>
  );
}

/** 8 33.33% */
function Share({ summary, symbol }: { summary: Summary; symbol: string }) {
  const t = useTranslations('planYears');
  const found = summary.marks.find((mark) => mark.symbol === symbol);
  if (found === undefined) return null;
  return (
    <span className="inline-grid justify-items-center sm:grid-cols-[2.5ch_8ch] sm:justify-items-end">
      <strong>{found.count}</strong> <span className="text-solid-gray-700">{t('percent', { percent: found.percent })}</span>
    </span>
  );
}
