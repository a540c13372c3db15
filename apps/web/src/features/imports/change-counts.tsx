import { useTranslations } from 'use-intl';
import type { PackChanges } from '#libs/contract/imports.js';
import { Table } from '../../components/table.js';
import { useSubject } from './use-subject.js';

const COUNTS = ['added', 'changed', 'same', 'left'] as const;

/** File by file: how many rows are new, other, the same, and only in the register. */
export function ChangeCounts({ caption, changes }: { caption: string; changes: readonly PackChanges[] }) {
  const t = useTranslations('imports');
  const subject = useSubject();
  return (
    <>
      <Table<PackChanges>
        caption={caption}
        rows={changes}
        rowKey={({ file }) => file}
        stacks
        columns={[
          { key: 'file', header: t('problems.file'), heads: true, cell: ({ file }) => subject(file) },
          ...COUNTS.map((count) => ({
            key: count,
            header: t(`kinds.${count}`),
            numeric: true,
            cell: (changed: PackChanges) => <Count count={changed[count]} strong={count === 'added' || count === 'changed'} />,
          })),
        ]}
      />
      {changes.some(({ left }) => left > 0) ? <p className="text-solid-gray-700">{t('leftHelp')}</p> : null}
    </>
  );
}

function Count({ count, strong }: { count: number; strong: boolean }) {
  return strong && count > 0 ? <strong>{count}</strong> : count;
}
