import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import type { BoardSearch } from '../../app/search.js';
import type { Column } from '../../components/table.js';
import { Table } from '../../components/table.js';
import { NO_DEPARTMENT } from './no-department.js';

/** A department's numbers, or those of all. */
interface MatrixRow {
  readonly key: string;
  readonly name: string;
  /** What its numbers lead to, besides the column's own filter. */
  readonly search: BoardSearch;
  readonly numbers: Readonly<Record<string, number>>;
}

/** Department × stage: who has how much where. Every number leads to its sheets. */
export function DepartmentMatrix({ board }: { board: Board }) {
  const t = useTranslations();
  if (board.departments.length === 0) return null;
  const columns: readonly { readonly key: string; readonly header: string; readonly search: BoardSearch }[] = [
    ...board.stages.map(({ stage }) => ({ key: stage, header: t(`stages.${stage}`), search: { stage } })),
    { key: 'count', header: t('board.total'), search: {} },
    { key: 'overdue', header: t('board.overdueColumn'), search: { overdue: true } },
    { key: 'sentBack', header: t('board.sentBackColumn'), search: { sentBack: true } },
  ];
  return (
    <section aria-labelledby="matrix-title" className="mt-10">
      <h2 id="matrix-title" className="text-std-20B-150">
        {t('board.matrix')}
      </h2>
      <Table<MatrixRow>
        caption={t('board.matrixCaption')}
        rows={[...board.departments.map((row) => departmentRow(row, t('board.noDepartment'))), totalRow(board, t('board.total'))]}
        rowKey={({ key }) => key}
        dense
        columns={[
          { key: 'department', header: t('board.department'), heads: true, cell: ({ name }) => <span className="inline-block min-w-32">{name}</span> },
          ...columns.map(
            ({ key, header, search }): Column<MatrixRow> => ({
              key,
              header,
              numeric: true,
              cell: (row) => (
                <SheetsLink cycleId={board.cycle.id} search={{ ...row.search, ...search }} of={`${row.name} ${header}`} count={row.numbers[key] ?? 0} />
              ),
            }),
          ),
        ]}
      />
    </section>
  );
}

function departmentRow({ id, name, stages, count, overdue, sentBack }: Board['departments'][number], nameless: string): MatrixRow {
  return {
    key: id ?? NO_DEPARTMENT,
    name: id === null ? nameless : name,
    search: { department: id ?? NO_DEPARTMENT },
    numbers: { ...stages, count, overdue, sentBack },
  };
}

function totalRow(board: Board, name: string): MatrixRow {
  const sum = (key: 'count' | 'overdue' | 'sentBack') => board.stages.reduce((total, one) => total + one[key], 0);
  const stages = Object.fromEntries(board.stages.map(({ stage, count }) => [stage, count]));
  const numbers = { ...stages, count: sum('count'), overdue: sum('overdue'), sentBack: sum('sentBack') };
  return { key: 'total', name, search: {}, numbers };
}

interface LinkProps {
  readonly cycleId: string;
  readonly search: BoardSearch;
  readonly of: string;
  readonly count: number;
}

function SheetsLink({ cycleId, search, of, count }: LinkProps) {
  const t = useTranslations();
  if (count === 0) return <span className="text-solid-gray-700">0</span>;
  return (
    <Link
      to="/cycles/$cycleId"
      params={{ cycleId }}
      search={search}
      hash="sheets"
      aria-label={t('board.matrixCell', { of, count })}
      className="inline-block min-h-6 min-w-11"
    >
      {count}
    </Link>
  );
}
