import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { registerSearch } from '../../app/search.js';
import { Button } from '../../components/button.js';
import { PageHeading } from '../../components/page-heading.js';
import { Pagination } from '../../components/pagination.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { Register } from './api.js';
import { stateIn, yearToOpen } from './item-state.js';
import { RegisterFilter } from './register-filter.js';
import { RegisterSections } from './register-sections.js';
import { RenumberForm } from './renumber-form.js';
import { PAGE_ROWS, shownItems } from './shown-items.js';
import type { Task } from './tasks/task.js';
import { TaskDialog } from './tasks/task-dialog.js';

export function RegisterPage({ register }: { register: Register }) {
  const t = useTranslations('register');
  const localized = useLocalized();
  const { year = yearToOpen(register), section, text, page = 1 } = useSearch({ from: '/signed-in/plans/$planId/register', select: registerSearch });
  const [task, setTask] = useState<Task | null>(null);
  const [renumbering, setRenumbering] = useState(false);
  const shown = shownItems(register, year, { section, text }, page);
  const { plan, mayChange } = register;
  return (
    <>
      <p className="screen-only">
        <Link to="/plans" className="inline-flex min-h-11 items-center">
          {t('toPlans')}
        </Link>
      </p>
      <p>{localized(plan.name)}</p>
      <PageHeading title={t('titleOf', { plan: localized(plan.name) })}>{t('title')}</PageHeading>
      {mayChange ? <p className="screen-only mt-2">{t('help')}</p> : null}
      <RegisterFilter key={`${year}/${section}/${text}`} register={register} year={year} />
      <Facts register={register} year={year} />
      {mayChange && !renumbering ? (
        <div className="screen-only my-4 flex flex-wrap gap-3">
          <Button kind="primary" onClick={() => setTask({ kind: 'add', section: section ?? null, parent: null })}>
            {t('add')}
          </Button>
          <Button onClick={() => setTask({ kind: 'sections' })}>{t('sections')}</Button>
          {shown.total > 0 ? <Button onClick={() => setRenumbering(true)}>{t('renumber')}</Button> : null}
        </div>
      ) : null}
      {renumbering ? (
        <RenumberForm register={register} shown={shown} year={year} close={() => setRenumbering(false)} />
      ) : (
        <>
          {shown.sections.length === 0 ? <p className="my-4">{t('none')}</p> : null}
          <RegisterSections register={register} shown={shown} year={year} open={setTask} />
          <Pagination
            page={shown.page}
            pageSize={PAGE_ROWS}
            total={shown.total}
            link={(to, label) => (
              <Link to="/plans/$planId/register" params={{ planId: plan.id }} search={(search) => ({ ...search, page: to })}>
                {label}
              </Link>
            )}
          />
        </>
      )}
      {task === null ? null : <TaskDialog register={register} year={year} task={task} open={setTask} close={() => setTask(null)} />}
    </>
  );
}

/** How many of the items the year reviews. */
function Facts({ register, year }: { register: Register; year: number }) {
  const t = useTranslations('register');
  const locale = useLocale();
  const states = register.items.map((item) => stateIn(item, year, register));
  const alive = states.filter((state) => state === 'alive').length;
  const later = states.filter((state) => state === 'notYet').length;
  const ended = states.length - alive - later;
  return (
    <p>
      {t('facts', { year: longFiscalYear(year, locale), alive })}
      {ended + later > 0 ? t('factsOther', { ended, later }) : null}
    </p>
  );
}
