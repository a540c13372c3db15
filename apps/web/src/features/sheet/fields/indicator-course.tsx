import { useLocale, useTranslations } from 'use-intl';
import type { IndicatorRow } from '#libs/contract/sheets.js';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { IndicatorChart } from '#libs/report/view/indicator-chart.js';
import { CELL_LOOK, HEAD_LOOK } from '../../../components/table.js';
import { controlId } from '../control-ids.js';

interface Props {
  readonly row: IndicatorRow;
  /** Whether its figures stand in the table above already, all of them. */
  readonly told: boolean;
}

/** An indicator over the plan's years: drawn, and beside it in figures. Fetched after the page itself. */
export function IndicatorCourse({ row, told }: Props) {
  const locale = useLocale();
  if (row.series === null) return null;
  const { indicatorId, name, series, baseline, target } = row;
  return (
    <div className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,24rem)_max-content]">
      <IndicatorChart id={controlId(`course.${indicatorId}`)} name={name} series={series} baseline={baseline} target={target} locale={locale} />
      {told ? null : <Figures name={name} series={series} />}
    </div>
  );
}

function Figures({ name, series }: Pick<IndicatorRow, 'name'> & { series: NonNullable<IndicatorRow['series']> }) {
  const t = useTranslations('writing.course');
  return (
    <table className="border-collapse text-left">
      <caption className="sr-only">{t('caption', { name })}</caption>
      <thead>
        <tr>
          <th scope="col" className={HEAD_LOOK}>
            {t('year')}
          </th>
          <th scope="col" className={HEAD_LOOK}>
            {t('value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {series.points.map(({ fiscalYear, value }) => (
          <tr key={fiscalYear}>
            <th scope="row" className={`${CELL_LOOK} font-400`}>
              {shortFiscalYear(fiscalYear)}
            </th>
            <td className={`${CELL_LOOK} whitespace-pre-line`}>{value === '' ? t('none') : value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
