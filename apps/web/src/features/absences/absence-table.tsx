import { useTranslations } from 'use-intl';
import type { Absence } from '#libs/contract/absences.js';
import type { ListedPerson } from '#libs/contract/listed-person.js';
import { Table } from '../../components/table.js';
import { useDaysWords } from '../staffing/use-days-words.js';
import { WhenBadge } from '../staffing/when-badge.js';
import { EndAbsence } from './end-absence.js';

export function AbsenceTable({ absences }: { absences: readonly Absence[] }) {
  const t = useTranslations('absences');
  const daysWords = useDaysWords();
  const words = ({ name, department }: ListedPerson) => (department === null ? name : t('of', { name, department }));
  return (
    <Table
      caption={t('caption', { count: absences.length })}
      rows={absences}
      rowKey={({ id }) => id}
      stacks
      columns={[
        { key: 'person', header: t('person'), heads: true, cell: ({ person }) => words(person) },
        { key: 'deputy', header: t('deputy'), cell: ({ deputy }) => words(deputy) },
        { key: 'days', header: t('days'), cell: ({ fromOn, toOn }) => daysWords({ from: fromOn, to: toOn }) },
        { key: 'when', header: t('when'), cell: ({ when }) => <WhenBadge when={when} /> },
        {
          key: 'end',
          header: t('change'),
          cell: (absence) => (absence.mine && absence.when !== 'over' ? <EndAbsence absence={absence} /> : t('noChange')),
        },
      ]}
    />
  );
}
