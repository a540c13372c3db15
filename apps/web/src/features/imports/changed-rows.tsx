import { useTranslations } from 'use-intl';
import type { PackChanges } from '#libs/contract/imports.js';
import { Badge } from '../../components/badge.js';
import { Table } from '../../components/table.js';
import { ChangedColumns } from './changed-columns.js';
import { useSubject } from './use-subject.js';

/** The first of a file's new and changed rows. Changes of what is there already are worth a look: they stand open. */
export function ChangedRows({ changes }: { changes: PackChanges }) {
  const t = useTranslations('imports');
  const subject = useSubject()(changes.file);
  const { rows, added, changed } = changes;
  if (rows.length === 0) return null;
  return (
    <details open={changed > 0} className="my-3 rounded-8 border border-solid-gray-420 px-4">
      <summary className="py-3 text-std-16B-170">{t('rowsOf', { subject, added, changed })}</summary>
      <Table
        caption={
          rows.length < added + changed ? t('firstRows', { shown: rows.length, all: added + changed }) : t('allRows')
        }
        rows={rows}
        rowKey={({ key }) => key}
        stacks
        columns={[
          {
            key: 'kind',
            header: t('kind'),
            cell: ({ kind }) => (
              <span>
                <Badge tone={kind === 'added' ? 'strong' : 'warning'}>{t(`kinds.${kind}`)}</Badge>
              </span>
            ),
          },
          {
            key: 'row',
            header: t('row'),
            heads: true,
            cell: ({ key, title }) => (
              <>
                {title === '' ? key : title}
                {title === '' ? null : <span className="block text-solid-gray-700">{key}</span>}
              </>
            ),
          },
          { key: 'columns', header: t('columns'), cell: ({ columns }) => <ChangedColumns columns={columns} /> },
        ]}
      />
    </details>
  );
}
