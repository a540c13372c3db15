import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board, BoardSheet } from '#libs/contract/board.js';
import { Badge, StageBadge } from '../../components/badge.js';
import { Checkbox } from '../../components/checkbox.js';
import { DueDate } from '../../components/due-date.js';
import { GradeMark } from '../../components/grade-mark.js';
import { Pagination } from '../../components/pagination.js';
import type { Column } from '../../components/table.js';
import { Table } from '../../components/table.js';
import type { Chosen } from './chosen/use-chosen.js';
import { SheetHolder } from './sheet-holder.js';
import { useBoardSearch } from './use-board-search.js';

interface Props {
  readonly board: Board;
  readonly chosen: Chosen;
}

/** The list: where each sheet stands, who holds it since when, by when. */
export function SheetTable({ board, chosen }: Props) {
  const t = useTranslations('board');
  const { sheets, cycle } = board;
  const columns = useColumns(board);
  if (sheets.total === 0) return <p className="my-4">{t('noSheets')}</p>;
  return (
    <>
      {chosen.possible ? <ChoosePage board={board} chosen={chosen} /> : null}
      <Table
        caption={t('listCaption', { count: sheets.total })}
        rows={sheets.rows}
        rowKey={(sheet) => sheet.id}
        stacks
        columns={chosen.possible ? [choosing(chosen, t), ...columns] : columns}
      />
      <Pagination
        {...sheets}
        link={(page, label) => (
          <Link to="/cycles/$cycleId" params={{ cycleId: cycle.id }} search={(search) => ({ ...search, page })} hash="sheets">
            {label}
          </Link>
        )}
      />
    </>
  );
}

function ChoosePage({ board, chosen }: Props) {
  const t = useTranslations('board.chosen');
  const { rows } = board.sheets;
  const count = rows.filter(({ id }) => chosen.has(id)).length;
  return (
    <div className="screen-only mt-4">
      <Checkbox
        label={t('page', { count: rows.length })}
        checked={count === rows.length}
        indeterminate={count > 0 && count < rows.length}
        onChange={({ currentTarget }) => chosen.set(rows, currentTarget.checked)}
      />
    </div>
  );
}

function choosing(chosen: Chosen, t: ReturnType<typeof useTranslations<'board'>>): Column<BoardSheet> {
  return {
    key: 'choose',
    header: t('chosen.column'),
    screenOnly: true,
    cell: (sheet) => (
      <Checkbox
        label={t('chosen.one', { number: sheet.number, title: sheet.title })}
        labelHidden
        checked={chosen.has(sheet.id)}
        onChange={({ currentTarget }) => chosen.set([sheet], currentTarget.checked)}
      />
    ),
  };
}

function useColumns({ marks, cycle }: Board): Column<BoardSheet>[] {
  const t = useTranslations('board');
  const { page: _page, ...filter } = useBoardSearch();
  return [
    { key: 'number', header: t('number'), cell: (sheet) => sheet.number },
    {
      key: 'title',
      header: t('item'),
      heads: true,
      cell: (sheet) => (
        <div className="min-w-60">
          <Link to="/sheets/$sheetId" params={{ sheetId: sheet.id }} search={{ list: 'board', ...filter }}>
            {sheet.title}
          </Link>
          {sheet.leadDepartment === null ? null : <span className="block text-solid-gray-700">{sheet.leadDepartment}</span>}
        </div>
      ),
    },
    { key: 'stage', header: t('stage'), cell: (sheet) => <SheetStage sheet={sheet} /> },
    ...(cycle.status === 'running'
      ? [{ key: 'holder', header: t('holder'), cell: (sheet: BoardSheet) => <SheetHolder sheet={sheet} /> }]
      : []),
    {
      key: 'due',
      header: t('due'),
      cell: (sheet) =>
        sheet.dueOn === null ? (
          t('none')
        ) : (
          <div className="sm:min-w-36">
            <DueDate dueOn={sheet.dueOn} overdue={sheet.overdue} extended={sheet.extended} />
            {sheet.leftAtClosing ? <Badge tone="bad">{t('leftMark')}</Badge> : null}
          </div>
        ),
    },
    {
      key: 'grade',
      header: t('grade'),
      cell: ({ grade, proposedGrade }) => {
        const symbol = grade ?? proposedGrade;
        if (symbol === null) return t('none');
        return (
          <div>
            <GradeMark symbol={symbol} marks={marks} />
            {grade === null ? <span className="block">{t('proposed')}</span> : null}
          </div>
        );
      },
    },
  ];
}

function SheetStage({ sheet: { stage, round, sendBack } }: { sheet: BoardSheet }) {
  const t = useTranslations('board');
  return (
    <div className="flex flex-wrap gap-1">
      <StageBadge stage={stage} />
      {sendBack === null ? null : <Badge tone="warning">{t('sentBackMark')}</Badge>}
      {round > 1 ? <span className="whitespace-nowrap">{t('roundMark', { round })}</span> : null}
    </div>
  );
}
