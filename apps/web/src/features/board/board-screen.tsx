import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { Board } from '#libs/contract/cycles.js';
import { boardQuery } from '../../api/board.js';
import { Loaded } from '../../components/loaded.js';
import { BoardHeading } from './board-heading.js';
import { DepartmentMatrix } from './department-matrix.js';
import { SheetFilter } from './sheet-filter.js';
import { SheetTable } from './sheet-table.js';
import { StageCounts } from './stage-counts.js';

export function BoardScreen() {
  const { cycleId } = useParams({ from: '/signed-in/cycles/$cycleId' });
  const filter = useSearch({ from: '/signed-in/cycles/$cycleId' });
  const query = useQuery(boardQuery(cycleId, filter));
  return <Loaded query={query}>{(board) => <BoardPage key={cycleId} board={board} />}</Loaded>;
}

function BoardPage({ board }: { board: Board }) {
  return (
    <>
      <BoardHeading board={board} />
      <StageCounts board={board} />
      <DepartmentMatrix board={board} />
      <SheetFilter board={board} />
      <SheetTable board={board} />
    </>
  );
}
