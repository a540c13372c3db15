import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { IndicatorRow } from '#libs/contract/sheets.js';
import { later } from '../later.js';

const IndicatorCourse = later(
  () => import('./indicator-course.js').then((module) => module.IndicatorCourse),
  // As high as what comes, so that nothing moves under the pointer.
  <div className="min-h-56" />,
);

/** So many are drawn at once; of more, those that somebody opens. */
const DRAWN_AT_ONCE = 2;

/** Each indicator over its years, below the table of this year. */
export function IndicatorCourses({ rows }: { rows: readonly IndicatorRow[] }) {
  const drawn = rows.filter(({ series }) => series !== null);
  return drawn.map((row) => <Course key={row.indicatorId} row={row} open={drawn.length <= DRAWN_AT_ONCE} />);
}

function Course({ row, open: atFirst }: { row: IndicatorRow; open: boolean }) {
  const told = row.series?.points.every(({ fiscalYear }) => row.values.some((value) => value.fiscalYear === fiscalYear));
  const t = useTranslations('writing.course');
  const [open, setOpen] = useState(atFirst);
  return (
    <details open={open} className="my-2" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8">{t('title', { name: row.name })}</summary>
      {open ? <IndicatorCourse row={row} told={told ?? false} /> : null}
    </details>
  );
}
