import { useTranslations } from 'use-intl';
import { registerNotes } from '#libs/domain/register/register-notes.js';
import type { Column } from '../../components/table.js';
import { Table } from '../../components/table.js';
import type { Item, Register } from './api.js';
import { ItemActions } from './item-actions.js';
import { ItemNotes } from './item-notes.js';
import { ItemPeriod } from './item-period.js';
import { departmentNames } from './item-state.js';
import type { ShownItems } from './shown-items.js';
import type { Task } from './tasks/task.js';
import { useSectionName } from './use-section-name.js';

interface Props {
  readonly register: Register;
  readonly shown: ShownItems;
  readonly year: number;
  readonly open: (task: Task) => void;
}

/** A table for each section, with the notes as the publication of the year will print them. */
export function RegisterSections({ register, shown, year, open }: Props) {
  const t = useTranslations('register');
  const sectionName = useSectionName();
  const columns = useColumns(register, year, open);
  return shown.sections.map(({ section, items }) => (
    <section key={section.key} aria-labelledby={`section-${section.key}`} className="mt-8">
      <h2 id={`section-${section.key}`} className="text-std-20B-150">
        {sectionName(section)}
      </h2>
      {items.length === 0 ? (
        register.sections.some(({ parent }) => parent === section.key) ? null : <p className="my-2">{t('emptySection')}</p>
      ) : (
        <Table
          caption={t('caption', { section: sectionName(section), count: items.length })}
          captionShown={false}
          rows={items}
          rowKey={(item) => item.key}
          stacks
          columns={columns}
        />
      )}
    </section>
  ));
}

function useColumns(register: Register, year: number, open: (task: Task) => void): Column<Item>[] {
  const t = useTranslations('register');
  const common = useTranslations();
  const notes = registerNotes(register.items, year);
  const indicatorsOf = (item: Item) =>
    register.indicators
      .filter(({ items }) => items.includes(item.key))
      .map(({ name, items }) => (items[0] === item.key ? name : t('relisted', { name })));
  const departmentsOf = (item: Item) => {
    const names = departmentNames(item, year, register);
    return [...names, ...(item.allRelated ? [t('allRelated')] : [])].join(common('separator'));
  };
  const columns: Column<Item>[] = [
    { key: 'number', header: t('number'), short: true, cell: (item) => item.number },
    {
      key: 'item',
      header: t('item'),
      heads: true,
      cell: (item) => (
        <span className={`block min-w-40 ${item.parent === null ? '' : 'border-l-4 border-solid-gray-300 pl-3 sm:ml-2'}`}>
          {item.title}
        </span>
      ),
    },
    { key: 'departments', header: t('departments'), cell: (item) => departmentsOf(item) || t('nothing') },
    {
      key: 'indicators',
      header: t('indicators'),
      cell: (item) => {
        const names = indicatorsOf(item);
        return names.length === 0 ? t('nothing') : <ul className="min-w-32">{names.map((name) => <li key={name}>{name}</li>)}</ul>;
      },
    },
    {
      key: 'period',
      header: t('period'),
      cell: (item) => <ItemPeriod item={item} register={register} year={year} />,
    },
    { key: 'notes', header: t('notes'), cell: (item) => <ItemNotes item={item} notes={notes} /> },
  ];
  if (!register.mayChange) return columns;
  return [
    ...columns,
    {
      key: 'actions',
      header: t('actions'),
      cell: (item) => <ItemActions item={item} register={register} open={open} />,
    },
  ];
}
