import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ROLES } from '#libs/domain/access/role.js';
import { peopleSearch } from '../../app/search.js';
import { Button } from '../../components/button.js';
import { Select } from '../../components/select.js';
import { TextField } from '../../components/text-field.js';
import type { People } from './api.js';
import { useDepartmentOptions } from './use-department-options.js';

const STATUSES = ['active', 'invited', 'inactive'] as const;

/** Filters the list below; what is chosen stands in the address. */
export function PeopleFilter({ people }: { people: People }) {
  const t = useTranslations();
  const search = useSearch({ from: '/signed-in/people', select: peopleSearch });
  const navigate = useNavigate();
  const { q = '', departmentId = '', role = '', status = '' } = search;
  const departments = useDepartmentOptions(people.departments);
  const any = { value: '', label: t('people.any') };
  return (
    <form
      key={JSON.stringify([q, departmentId, role, status])}
      role="search"
      aria-label={t('people.filter')}
      className="screen-only flex flex-wrap items-end gap-x-4"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/people', search: peopleSearch(Object.fromEntries(new FormData(event.currentTarget))) });
      }}
    >
      <div className="w-full sm:w-60">
        <TextField id="people-q" name="q" type="search" label={t('people.search')} defaultValue={q} maxLength={254} />
      </div>
      <div className="w-full sm:w-60">
        <Select id="people-department" name="departmentId" label={t('people.department')} defaultValue={departmentId} options={[any, ...departments]} />
      </div>
      <div className="w-full sm:w-48">
        <Select
          id="people-role"
          name="role"
          label={t('people.role')}
          defaultValue={role}
          options={[any, ...ROLES.map((one) => ({ value: one, label: t(`roles.${one}`) }))]}
        />
      </div>
      <div className="w-full sm:w-40">
        <Select
          id="people-status"
          name="status"
          label={t('people.status')}
          defaultValue={status}
          options={[any, ...STATUSES.map((one) => ({ value: one, label: t(`people.statuses.${one}`) }))]}
        />
      </div>
      <Button type="submit" className="mb-4">
        {t('people.apply')}
      </Button>
      {q + departmentId + role + status === '' ? null : (
        <Link to="/people" className="mb-4 inline-flex min-h-11 items-center">
          {t('people.clear')}
        </Link>
      )}
    </form>
  );
}
