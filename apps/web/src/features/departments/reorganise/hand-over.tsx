import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { CONTROL_LOOK } from '../../../components/field.js';
import type { Option } from '../../../components/select.js';
import { Select } from '../../../components/select.js';
import { Table } from '../../../components/table.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { ReorganisationPreview } from '../api.js';
import type { DraftChange } from './draft.js';

interface Props {
  readonly change: DraftChange;
  readonly heirs: readonly Option[];
  readonly moved: ReorganisationPreview['changes'][number];
  readonly onChange: (change: DraftChange) => void;
}

/** Of a split: who takes over which item (with its open sheets) and which person; all at once, or one by one. */
export function HandOver({ change, heirs, moved, onChange }: Props) {
  const t = useTranslations();
  const localized = useLocalized();
  const give = (ids: readonly string[], heir: string) =>
    onChange({ ...change, given: { ...change.given, ...Object.fromEntries(ids.map((id) => [id, heir])) } });
  const chosen = (id: string, label: string) => (
    <select
      aria-label={label}
      className={`${CONTROL_LOOK} min-h-11 sm:min-w-56`}
      value={change.given[id] ?? heirs[0]!.value}
      onChange={({ currentTarget: { value } }) => give([id], value)}
    >
      {heirs.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
  const choose = (name: string) => t('reorganising.takerOf', { name });
  return (
    <>
      {moved.items.length === 0 ? null : (
        <>
          <AllTo
            id={`${change.key}-items`}
            label={t('reorganising.allItems')}
            heirs={heirs}
            onGive={(heir) => give(moved.items.map(({ id }) => id), heir)}
          />
          <Table
            caption={t('reorganising.itemsCaption')}
            rows={moved.items}
            rowKey={({ id }) => id}
            stacks
            columns={[
              { key: 'item', header: t('board.item'), heads: true, cell: ({ number, title }) => `${number} ${title}` },
              { key: 'plan', header: t('reorganising.plan'), cell: ({ plan }) => localized(plan) },
              {
                key: 'sheets',
                header: t('reorganising.openSheets'),
                cell: ({ sheets, leads }) =>
                  leads ? sheets.map((stage) => t(`stages.${stage}`)).join(t('separator')) || t('reorganising.none') : t('reorganising.takesPart'),
              },
              { key: 'taker', header: t('reorganising.taker'), cell: ({ id, number, title }) => chosen(id, choose(`${number} ${title}`)) },
            ]}
          />
        </>
      )}
      {moved.people.length === 0 ? null : (
        <>
          <AllTo
            id={`${change.key}-people`}
            label={t('reorganising.allPeople')}
            heirs={heirs}
            onGive={(heir) => give(moved.people.map(({ id }) => id), heir)}
          />
          <Table
            caption={t('reorganising.peopleCaption')}
            rows={moved.people}
            rowKey={({ id }) => id}
            stacks
            columns={[
              { key: 'name', header: t('reorganising.person'), heads: true, cell: ({ name }) => name },
              { key: 'taker', header: t('reorganising.taker'), cell: ({ id, name }) => chosen(id, choose(name)) },
            ]}
          />
        </>
      )}
    </>
  );
}

interface AllProps {
  readonly id: string;
  readonly label: string;
  readonly heirs: readonly Option[];
  readonly onGive: (heir: string) => void;
}

function AllTo({ id, label, heirs, onGive }: AllProps) {
  const t = useTranslations('reorganising');
  const [heir, setHeir] = useState(heirs[0]!.value);
  return (
    <div className="screen-only mt-4 flex flex-wrap items-end gap-x-4">
      <div className="w-full sm:w-80">
        <Select id={id} label={label} value={heir} onChange={({ currentTarget: { value } }) => setHeir(value)} options={heirs} />
      </div>
      <Button className="mb-4" onClick={() => onGive(heir)}>
        {t('giveAll')}
      </Button>
    </div>
  );
}
