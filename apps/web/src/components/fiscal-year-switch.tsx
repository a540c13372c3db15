import { useState } from 'react';
import { useLocale } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { Button } from './button.js';
import { Select } from './select.js';

interface Props {
  readonly id: string;
  readonly words: { readonly year: string; readonly show: string; readonly current: (year: string) => string };
  /** In the order in which they are offered. */
  readonly years: readonly number[];
  readonly current: number;
  readonly shown: number;
  readonly onShow: (year: number) => void;
}

/** The year stands in the address; choosing alone changes nothing, the button does. */
export function FiscalYearSwitch({ id, words, years, current, shown, onShow }: Props) {
  const locale = useLocale();
  const [chosen, setChosen] = useState(String(shown));
  const label = (year: number) => {
    const name = longFiscalYear(year, locale);
    return year === current ? words.current(name) : name;
  };
  return (
    <form
      className="screen-only flex flex-wrap items-end gap-x-4"
      onSubmit={(event) => {
        event.preventDefault();
        onShow(Number(chosen));
      }}
    >
      <div className="w-64">
        <Select
          id={id}
          label={words.year}
          value={chosen}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          options={years.map((year) => ({ value: String(year), label: label(year) }))}
        />
      </div>
      <Button type="submit" className="mb-4">
        {words.show}
      </Button>
    </form>
  );
}
