import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/cycles.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { Table } from '../../components/table.js';

type DepartmentRow = Board['departments'][number];

/** Department × stage: who has how much where. */
export function DepartmentMatrix({ board }: { board: Board }) {
  const t = useTranslations();
  if (board.departments.length === 0) return null;
  return (
    <section aria-labelledby="matrix-title" className="mt-10">
      <h2 id="matrix-title" className="text-std-20B-150">
        {t('board.matrix')}
      </h2>
      <Table<DepartmentRow>
        caption={t('board.matrixCaption')}
        rows={board.departments}
        rowKey={(department) => department.name}
        columns={[
          { key: 'department', header: t('board.department'), heads: true, cell: ({ name }) => name },
          ...board.stages.map(({ stage }) => ({
            key: stage,
            header: t(`stages.${stage}`),
            numeric: true,
            cell: ({ name, stages }: DepartmentRow) => (
              <SheetsLink cycleId={board.cycle.id} department={name} stage={stage} count={stages[stage] ?? 0} />
            ),
          })),
        ]}
      />
    </section>
  );
}

interface LinkProps {
  readonly cycleId: string;
  readonly department: string;
  readonly stage: Stage;
  readonly count: number;
}

function SheetsLink({ cycleId, department, stage, count }: LinkProps) {
  const t = useTranslations();
  if (count === 0) return 0;
  return (
    <Link
      to="/cycles/$cycleId"
      params={{ cycleId }}
      search={{ stage, department }}
      aria-label={t('board.matrixCell', { department, stage: t(`stages.${stage}`), count })}
      className="inline-block min-w-11"
    >
      {count}
    </Link>
  );
}
