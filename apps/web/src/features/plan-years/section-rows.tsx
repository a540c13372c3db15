import { useTranslations } from 'use-intl';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { useFiscalYears } from '../../i18n/use-localized.js';
import type { Year, YearsItem, YearsSection } from './api.js';
import { yearKey } from './api.js';
import { CELL, GROUP, GROUP_WORDS, STICKY_LEFT } from './table-look.js';
import { YearCell } from './year-cell.js';

interface Props {
  readonly years: readonly Year[];
  readonly marks: readonly Mark[];
}

export function SectionRows({ section, years, marks }: Props & { section: YearsSection }) {
  const { label, title, depth, items } = section;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={years.length + 1} className={GROUP}>
          <span className={`${GROUP_WORDS} ${depth === 0 ? 'text-std-17B-170' : 'text-std-16B-170'}`}>
            {label === '' ? null : <span className="mr-2">{label}</span>}
            {title}
          </span>
        </th>
      </tr>
      {items.map((item) => (
        <ItemRow key={item.key} item={item} years={years} marks={marks} />
      ))}
    </tbody>
  );
}

function ItemRow({ item, years, marks }: Props & { item: YearsItem }) {
  const t = useTranslations('planYears');
  const fiscalYears = useFiscalYears();
  const { number, title, depth } = item;
  return (
    <tr>
      <th scope="row" className={STICKY_LEFT}>
        <span className={`block ${depth > 0 ? 'border-l-4 border-solid-gray-300 pl-3 sm:ml-4' : ''}`}>
          {t('numbered', { number: spokenNumber(number), title })}
        </span>
      </th>
      {years.map((year, index) => (
        <td key={yearKey(year)} className={CELL}>
          <YearCell
            cell={item.years[index] ?? null}
            opened={year.cycle !== null}
            marks={marks}
            of={t('cellOf', { number: spokenNumber(number), years: fiscalYears(year) })}
          />
        </td>
      ))}
    </tr>
  );
}
