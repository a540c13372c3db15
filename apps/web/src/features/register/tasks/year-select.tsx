import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { Select } from '../../../components/select.js';
import { control } from './control-ids.js';

interface Props {
  readonly label: string;
  readonly help?: ReactNode;
  readonly years: readonly number[];
  /** Offered before the years; its value is 0. */
  readonly first?: string | undefined;
  readonly value: number;
  readonly onYear: (year: number) => void;
}

export function YearSelect({ label, help, years, first, value, onYear }: Props) {
  const locale = useLocale();
  return (
    <Select
      id={control('year')}
      label={label}
      help={help}
      value={String(value)}
      onChange={(event) => onYear(Number(event.currentTarget.value))}
      options={[
        ...(first === undefined ? [] : [{ value: '0', label: first }]),
        ...years.map((year) => ({ value: String(year), label: longFiscalYear(year, locale) })),
      ]}
    />
  );
}
