import { useTranslations } from 'use-intl';
import { cellKey } from '#libs/domain/template/cells.js';
import { CELL_LOOK, HEAD_LOOK, ScrollRegion } from '../../../components/table.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { FieldOf } from '../sheet-field.js';
import type { Bar } from './bars.js';
import { barsOf } from './bars.js';

/** Of the chart's width, in percent. */
const YEARS_SHARE = 68;
const BETWEEN_YEARS = 'border-l border-l-solid-gray-300';

interface Props {
  readonly field: FieldOf<'schedule'>;
  /** Of the actions to show. */
  readonly places: readonly number[];
}

/** What goes on for several years is one cell over all of them, with an arrow; read aloud, it says until when. */
export function ScheduleTable({ field, places }: Props) {
  const t = useTranslations('sheet');
  const caption = t('tableOf', { label: useLocalized()(field.label) });
  const years = field.years.map(({ fiscalYear }) => fiscalYear);
  return (
    <ScrollRegion label={caption}>
      <table role="table" className="stacked schedule w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col />
          {years.map((year) => (
            // As wide as each other, so that a line twice as long lasts twice as long.
            <col key={year} style={{ width: `${YEARS_SHARE / years.length}%` }} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={`${HEAD_LOOK} min-w-48`}>
              {t('scheduleAction')}
            </th>
            {field.years.map(({ fiscalYear, label }) => (
              <th key={fiscalYear} role="columnheader" scope="col" className={`${HEAD_LOOK} ${BETWEEN_YEARS} min-w-20`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {places.map((place) => (
            <tr key={place} role="row">
              <th role="rowheader" scope="row" className={`${CELL_LOOK} font-400 whitespace-pre-line`}>
                {field.cells[cellKey.action(field.key, place)] ?? ''}
              </th>
              {barsOf(field.cells, field.key, place, years).map((bar) => (
                <BarCell key={bar.from} bar={bar} years={field.years} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function BarCell({ bar, years }: { bar: Bar; years: Props['field']['years'] }) {
  const t = useTranslations('sheet');
  const labelOf = (year: number) => years.find(({ fiscalYear }) => fiscalYear === year)?.label ?? String(year);
  const [from, to] = [labelOf(bar.from), labelOf(bar.to)];
  const covered = years.filter(({ fiscalYear }) => fiscalYear >= bar.from && fiscalYear <= bar.to).length;
  const look = `${CELL_LOOK} ${BETWEEN_YEARS}`;
  if (bar.empty) return <td role="cell" className={look} />;
  return (
    <td
      role="cell"
      colSpan={covered}
      data-header={covered === 1 ? from : t('scheduleYears', { from, to })}
      className={look}
    >
      <div className="schedule-bar">
        <span className="whitespace-pre-line">{bar.text === '' ? t('goesOn') : bar.text}</span>
        {covered === 1 ? null : (
          <>
            <span className="sr-only">{t('lastsUntil', { year: to })}</span>
            <span aria-hidden="true" className="schedule-arrow" />
          </>
        )}
      </div>
    </td>
  );
}
