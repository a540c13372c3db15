import { useTranslations } from 'use-intl';
import type { PeopleChanges } from '#libs/contract/people.js';
import type { ResponseOf } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { PreviewSection } from '../../../components/files/preview-section.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { Table } from '../../../components/table.js';
import { TableProblems } from '../../../components/table-problems.js';
import { RoleList } from '../role-list.js';
import type { PeopleTable } from './use-people-table.js';

/** Everything that is wrong with the table, or what it would do. */
export function PeopleTablePreview({ table, preview }: { table: PeopleTable; preview: ResponseOf<'previewPeople'> }) {
  const t = useTranslations('peopleTable');
  return (
    <PreviewSection title={t('preview')} preview={preview}>
      {preview.problems.length > 0 ? <TableProblems problems={preview.problems} /> : <Changes table={table} changes={preview.changes} />}
    </PreviewSection>
  );
}

function Changes({ table, changes }: { table: PeopleTable; changes: PeopleChanges }) {
  const t = useTranslations('peopleTable');
  const invited = changes.invited.length;
  const extended = changes.extended.length;
  return (
    <>
      {invited + extended === 0 ? <p className="my-4">{t('nothing')}</p> : null}
      <People caption={t('invited', { count: invited })} people={changes.invited} />
      <People caption={t('extended', { count: extended })} people={changes.extended} />
      <p className="my-4">{t('unchanged', { count: changes.unchanged })}</p>
      {table.applyError === null ? null : (
        <>
          <ProblemNotice error={table.applyError} />
          <Button onClick={() => void table.checkAgain()}>{t('checkAgain')}</Button>
        </>
      )}
      {invited + extended === 0 ? null : (
        <Button kind="primary" className="screen-only" onClick={() => void table.apply()}>
          {table.applying ? t('applying') : t('apply', { invited, extended })}
        </Button>
      )}
    </>
  );
}

function People({ caption, people }: { caption: string; people: PeopleChanges['invited'] }) {
  const t = useTranslations('people');
  if (people.length === 0) return null;
  return (
    <Table
      caption={caption}
      rows={people}
      rowKey={({ email }) => email}
      stacks
      columns={[
        { key: 'name', header: t('name'), heads: true, short: true, cell: ({ name }) => name },
        { key: 'email', header: t('email'), cell: ({ email }) => <span className="inline-block wrap-anywhere sm:min-w-72">{email}</span> },
        { key: 'roles', header: t('roles'), cell: ({ roles }) => <RoleList roles={roles} /> },
      ]}
    />
  );
}
