import { useTranslations } from 'use-intl';
import type { TableProblem } from '#libs/contract/tables.js';
import { Notice } from './notice.js';
import { Table } from './table.js';

/** Everything that is wrong with an uploaded table, to be mended in the file. */
export function TableProblems({ problems }: { problems: readonly TableProblem[] }) {
  const t = useTranslations();
  const expected = ({ expected: code, allowed }: TableProblem) =>
    t(`tableExpectations.${code}`, { allowed: allowed.join(t('separator')) });
  return (
    <>
      <Notice kind="error" role="alert" title={t('tableProblems.count', { count: problems.length })}>
        <p>{t('tableProblems.nothingDone')}</p>
      </Notice>
      <Table
        caption={t('tableProblems.caption', { count: problems.length })}
        rows={problems.map((problem, index) => ({ ...problem, index }))}
        rowKey={({ index }) => String(index)}
        stacks
        columns={[
          { key: 'row', header: t('tableProblems.row'), heads: true, numeric: true, short: true, cell: ({ row }) => row ?? t('tableProblems.none') },
          { key: 'column', header: t('tableProblems.column'), cell: ({ column }) => (column === '' ? t('tableProblems.none') : column) },
          { key: 'found', header: t('tableProblems.found'), cell: ({ found }) => (found === '' ? t('tableProblems.empty') : found) },
          { key: 'expected', header: t('tableProblems.expected'), cell: expected },
        ]}
      />
    </>
  );
}
