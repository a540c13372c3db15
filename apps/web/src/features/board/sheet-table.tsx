import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/cycles.js';
import { StageBadge } from '../../components/badge.js';
import { DueDate } from '../../components/due-date.js';
import { GradeMark } from '../../components/grade-mark.js';
import { Pagination } from '../../components/pagination.js';
import { Table } from '../../components/table.js';
import { useDates } from '../../i18n/use-dates.js';

export function SheetTable({ board }: { board: Board }) {
  const t = useTranslations('board');
  const { shortMoment } = useDates();
  const { sheets, marks, cycle } = board;
  if (sheets.total === 0) return <p className="my-4">{t('noSheets')}</p>;
  return (
    <>
      <Table
        caption={t('listCaption', { count: sheets.total })}
        rows={sheets.rows}
        rowKey={(sheet) => sheet.id}
        stacks
        columns={[
          { key: 'number', header: t('number'), cell: (sheet) => sheet.number },
          {
            key: 'title',
            header: t('item'),
            heads: true,
            cell: (sheet) => (
              <Link to="/sheets/$sheetId" params={{ sheetId: sheet.id }}>
                {sheet.title}
              </Link>
            ),
          },
          { key: 'department', header: t('leadDepartment'), short: true, cell: (sheet) => sheet.leadDepartment ?? t('none') },
          { key: 'stage', header: t('stage'), cell: (sheet) => <StageBadge stage={sheet.stage} /> },
          { key: 'since', header: t('since'), short: true, cell: (sheet) => shortMoment(sheet.stageSince) },
          {
            key: 'due',
            header: t('due'),
            cell: (sheet) =>
              sheet.dueOn === null ? t('none') : <DueDate dueOn={sheet.dueOn} overdue={sheet.overdue} />,
          },
          { key: 'round', header: t('round'), numeric: true, cell: (sheet) => sheet.round },
          {
            key: 'grade',
            header: t('grade'),
            cell: ({ grade }) => (grade === null ? t('none') : <GradeMark symbol={grade} marks={marks} />),
          },
        ]}
      />
      <Pagination
        {...sheets}
        link={(page, label) => (
          <Link to="/cycles/$cycleId" params={{ cycleId: cycle.id }} search={(search) => ({ ...search, page })}>
            {label}
          </Link>
        )}
      />
    </>
  );
}
