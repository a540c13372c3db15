import { useTranslations } from 'use-intl';
import type { Opening } from './api.js';

/** Departments that were renamed or merged: for information, nothing is asked. */
export function ChangedDepartments({ opening }: { opening: Opening }) {
  const t = useTranslations('opening.departmentChanges');
  const { changed } = opening.departments;
  if (changed.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 text-std-18B-160">{t('title')}</h3>
      <p>{t('help')}</p>
      <ul className="my-2 list-disc pl-6">
        {changed.map((change) => (
          <li key={`${change.from} ${change.to}`}>{t('change', change)}</li>
        ))}
      </ul>
    </>
  );
}
