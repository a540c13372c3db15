import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { ButtonRow } from '../../components/dialog.js';
import { CONTROL_LOOK } from '../../components/field.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { Table } from '../../components/table.js';
import type { Item, Register } from './api.js';
import { stateIn } from './item-state.js';
import type { ShownItems } from './shown-items.js';
import { useChange } from './use-change.js';
import { useSectionName } from './use-section-name.js';

interface Props {
  readonly register: Register;
  readonly shown: ShownItems;
  readonly year: number;
  readonly close: () => void;
}

/** The numbers of all items shown, to be typed anew in one go. */
export function RenumberForm({ register, shown, year, close }: Props) {
  const t = useTranslations('register');
  const form = useTranslations('form');
  const sectionName = useSectionName();
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const { run, busy, error } = useChange(register, close);
  const buttons = (
    <ButtonRow>
      <Button kind="primary" type="submit">
        {busy ? t('saving') : t('saveNumbers')}
      </Button>
      <Button onClick={close}>{form('cancel')}</Button>
    </ButtonRow>
  );
  const goesOn = (item: Item) => ['alive', 'notYet'].includes(stateIn(item, year, register));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({ kind: 'renumberItems', numbers });
      }}
    >
      <p className="mt-4">{t('renumberHelp')}</p>
      {error === null ? null : <ProblemNotice error={error} />}
      {buttons}
      {shown.sections
        .filter(({ items }) => items.length > 0)
        .map(({ section, items }) => (
          <Table
            key={section.key}
            caption={t('caption', { section: sectionName(section), count: items.length })}
            rows={items}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'number',
                header: t('number'),
                cell: (item) =>
                  goesOn(item) ? (
                    <input
                      aria-label={t('numberOf', { item: item.title })}
                      value={numbers[item.key] ?? item.number}
                      onChange={({ currentTarget: { value } }) => setNumbers({ ...numbers, [item.key]: value })}
                      className={`${CONTROL_LOOK} min-h-11 max-w-32`}
                    />
                  ) : (
                    item.number
                  ),
              },
              { key: 'item', header: t('item'), heads: true, wide: true, cell: (item) => item.title },
            ]}
          />
        ))}
      {buttons}
    </form>
  );
}
