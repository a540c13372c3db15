import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Board } from '#libs/contract/board.js';
import { boardQuery } from '../../api/board.js';
import { Loaded } from '../../components/loaded.js';
import { BoardHeading } from './board-heading.js';
import { ChosenBar } from './chosen/chosen-bar.js';
import { useChosen } from './chosen/use-chosen.js';
import { DepartmentMatrix } from './department-matrix.js';
import { NobodyNotice } from './nobody-notice.js';
import { SheetFilter } from './sheet-filter.js';
import { SheetTable } from './sheet-table.js';
import { StageCounts } from './stage-counts.js';
import { useBoardSearch } from './use-board-search.js';

export function BoardScreen() {
  const { cycleId } = useParams({ from: '/signed-in/cycles/$cycleId' });
  const query = useQuery(boardQuery(cycleId, useBoardSearch()));
  return <Loaded query={query}>{(board) => <BoardPage key={cycleId} board={board} />}</Loaded>;
}

function BoardPage({ board }: { board: Board }) {
  const { page: _page, sort: _sort, ...filter } = useBoardSearch();
  return (
    <>
      <BoardHeading board={board} />
      <NobodyNotice board={board} />
      <StageCounts board={board} />
      <DepartmentMatrix board={board} />
      <SheetFilter board={board} />
      {/* What was chosen is what one filter showed. */}
      <SheetList key={JSON.stringify(filter)} board={board} />
    </>
  );
}

function SheetList({ board }: { board: Board }) {
  const chosen = useChosen(board);
  return (
    <>
      <SheetTable board={board} chosen={chosen} />
      <ChosenBar board={board} chosen={chosen} />
    </>
  );
}
