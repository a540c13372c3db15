import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { DepartmentRow, Departments } from './api.js';
import { DepartmentActions } from './department-actions.js';

/** 部 and their 課 as nested lists, with what each has and where it came from. */
export function DepartmentList({ read }: { read: Departments }) {
  const t = useTranslations('departments');
  const year = longFiscalYear(read.fiscalYear, useLocale());
  return (
    <section aria-labelledby="departments-of-year" className="mt-4">
      <h2 id="departments-of-year" className="text-std-22B-150">
        {t('ofYear', { year, count: read.departments.length })}
      </h2>
      <Level read={read} parentId={null} />
    </section>
  );
}

function Level({ read, parentId }: { read: Departments; parentId: string | null }) {
  const rows = read.departments.filter((department) => department.parentId === parentId);
  if (rows.length === 0) return null;
  return (
    <ul className={parentId === null ? 'border-t border-solid-gray-300' : 'ml-4 border-l-4 border-solid-gray-300 pl-4 sm:ml-6'}>
      {rows.map((department, index) => (
        <li key={department.id}>
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-solid-gray-300 py-2">
            <div className="min-w-0">
              <p className="text-std-16B-170 wrap-anywhere">{department.name}</p>
              <Facts department={department} />
              <Lineage department={department} />
            </div>
            {read.mayChange ? (
              <DepartmentActions read={read} department={department} first={index === 0} last={index === rows.length - 1} />
            ) : null}
          </div>
          <Level read={read} parentId={department.id} />
        </li>
      ))}
    </ul>
  );
}

function Facts({ department: { people, items } }: { department: DepartmentRow }) {
  const t = useTranslations('departments');
  return (
    <p className="text-solid-gray-700">
      {people === null ? t('items', { items }) : t('facts', { people, items })}
    </p>
  );
}

/** 令和2年度に企画課から引き継ぎ */
function Lineage({ department: { predecessors, successors } }: { department: DepartmentRow }) {
  const t = useTranslations();
  const locale = useLocale();
  const sentence = (key: 'from' | 'to', links: DepartmentRow['predecessors']) =>
    links.length === 0 ? null : (
      <p>
        {t(`departments.${key}`, {
          year: longFiscalYear(links[0]!.fiscalYear, locale),
          names: links.map(({ name }) => name).join(t('separator')),
        })}
      </p>
    );
  return (
    <>
      {sentence('from', predecessors)}
      {sentence('to', successors)}
    </>
  );
}
