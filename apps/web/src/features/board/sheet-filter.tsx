import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { BOARD_SORTS } from '#libs/domain/review/board.js';
import type { BoardSearch } from '../../app/search.js';
import { boardSearch } from '../../app/search.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { Select } from '../../components/select.js';
import { TextField } from '../../components/text-field.js';
import { NO_DEPARTMENT } from './no-department.js';
import { useBoardSearch } from './use-board-search.js';

/** Filters and sorts the list below; all of it stands in the address. */
export function SheetFilter({ board }: { board: Board }) {
  const t = useTranslations();
  const { page: _page, ...search } = useBoardSearch();
  const navigate = useNavigate();
  const params = { cycleId: board.cycle.id };
  return (
    <section aria-labelledby="sheets" className="mt-10">
      <h2 id="sheets" className="text-std-20B-150">
        {t('board.list')}
      </h2>
      <form
        key={JSON.stringify(search)}
        role="search"
        aria-label={t('board.filter')}
        className="screen-only mt-2 rounded-8 bg-solid-gray-50 px-4 pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/cycles/$cycleId', params, search: searchOf(new FormData(event.currentTarget)), resetScroll: false });
        }}
      >
        <Choices board={board} search={search} />
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
          <Checkbox name="overdue" value="true" label={t('board.onlyOverdue')} defaultChecked={search.overdue === true} />
          <Checkbox name="sentBack" value="true" label={t('board.onlySentBack')} defaultChecked={search.sentBack === true} />
          <Button type="submit">{t('board.apply')}</Button>
          {Object.keys(search).length > 0 ? (
            <Link to="/cycles/$cycleId" params={params} resetScroll={false} className="inline-flex min-h-11 items-center">
              {t('board.clear')}
            </Link>
          ) : null}
        </div>
      </form>
    </section>
  );
}

function Choices({ board, search }: { board: Board; search: BoardSearch }) {
  const t = useTranslations();
  const any = { value: '', label: t('board.any') };
  return (
    <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3 [&>*]:mb-0">
      <TextField id="filter-text" name="text" type="search" label={t('board.text')} defaultValue={search.text ?? ''} />
      <Select
        id="filter-stage"
        name="stage"
        label={t('board.stage')}
        defaultValue={search.stage ?? ''}
        options={[any, ...board.stages.map(({ stage }) => ({ value: stage, label: t(`stages.${stage}`) }))]}
      />
      <Select
        id="filter-department"
        name="department"
        label={t('board.department')}
        defaultValue={search.department ?? ''}
        options={[
          any,
          ...board.departments.map(({ id, name }) =>
            id === null ? { value: NO_DEPARTMENT, label: t('board.noDepartment') } : { value: id, label: name },
          ),
        ]}
      />
      <Select
        id="filter-section"
        name="section"
        label={t('board.section')}
        defaultValue={search.section ?? ''}
        options={[
          any,
          ...board.sections.map(({ key, depth, label, title }) => ({
            value: key,
            label: `${'　'.repeat(depth)}${label} ${title}`,
          })),
        ]}
      />
      <Select
        id="filter-sort"
        name="sort"
        label={t('board.sort')}
        defaultValue={search.sort ?? 'printed'}
        options={BOARD_SORTS.map((sort) => ({ value: sort, label: t(`board.sorts.${sort}`) }))}
      />
    </div>
  );
}

/** What the form says, as an address would: whatever is empty is left out. */
function searchOf(form: FormData): BoardSearch {
  const { overdue, sentBack, ...texts } = Object.fromEntries(form);
  return boardSearch({ ...texts, overdue: overdue === 'true', sentBack: sentBack === 'true' });
}
