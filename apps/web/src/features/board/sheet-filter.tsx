import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/cycles.js';
import { STAGES } from '#libs/domain/review/stage.js';
import { Button } from '../../components/button.js';
import { Select } from '../../components/select.js';

/** Filters the list below by stage and department; they stand in the address. */
export function SheetFilter({ board }: { board: Board }) {
  const t = useTranslations();
  const { stage = '', department = '' } = useSearch({ from: '/signed-in/cycles/$cycleId' });
  const navigate = useNavigate();
  const params = { cycleId: board.cycle.id };
  const apply = (form: FormData) => {
    const chosen = STAGES.find((known) => known === form.get('stage'));
    const name = form.get('department');
    void navigate({
      to: '/cycles/$cycleId',
      params,
      search: {
        ...(chosen === undefined ? {} : { stage: chosen }),
        ...(typeof name === 'string' && name !== '' ? { department: name } : {}),
      },
    });
  };
  const any = { value: '', label: t('board.any') };
  return (
    <section aria-labelledby="sheets-title" className="mt-10">
      <h2 id="sheets-title" className="text-std-20B-150">
        {t('board.list')}
      </h2>
      <form
        key={`${stage}/${department}`}
        role="search"
        aria-label={t('board.filter')}
        className="flex flex-wrap items-end gap-x-4"
        onSubmit={(event) => {
          event.preventDefault();
          apply(new FormData(event.currentTarget));
        }}
      >
        <div className="w-60">
          <Select
            id="filter-stage"
            name="stage"
            label={t('board.stage')}
            defaultValue={stage}
            options={[any, ...board.stages.map((one) => ({ value: one.stage, label: t(`stages.${one.stage}`) }))]}
          />
        </div>
        <div className="w-60">
          <Select
            id="filter-department"
            name="department"
            label={t('board.department')}
            defaultValue={department}
            options={[any, ...board.departments.map(({ name }) => ({ value: name, label: name }))]}
          />
        </div>
        <Button type="submit" className="mb-4">
          {t('board.apply')}
        </Button>
        {stage !== '' || department !== '' ? (
          <Link to="/cycles/$cycleId" params={params} className="mb-4 inline-flex min-h-11 items-center">
            {t('board.clear')}
          </Link>
        ) : null}
      </form>
    </section>
  );
}
