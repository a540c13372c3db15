import { useTranslations } from 'use-intl';
import type { DepartmentRow, ReorganisationPreview } from '../api.js';
import type { DraftChange } from './draft.js';
import { HandOver } from './hand-over.js';
import { useHeirNames } from './use-heir-names.js';

interface Props {
  readonly place: number;
  readonly change: DraftChange;
  readonly changes: readonly DraftChange[];
  readonly departments: readonly DepartmentRow[];
  readonly moved: ReorganisationPreview['changes'][number];
  readonly onChange: (change: DraftChange) => void;
}

/** One change in a sentence, and what moves with it. */
export function CheckedChange({ place, change, changes, departments, moved, onChange }: Props) {
  const t = useTranslations();
  const heirs = useHeirNames(change, changes, departments);
  const ended = change.departments.flatMap((id) => departments.find((department) => department.id === id)?.name ?? []);
  const title = t('reorganising.changeTitle', { place, kind: t(`reorganising.kindNames.${change.kind}`) });
  const to = heirs.map(({ label }) => label).join(t('separator'));
  return (
    <section aria-label={title} className="mt-6 rounded-8 border border-solid-gray-536 p-4">
      <h3 className="text-std-18B-160">{title}</h3>
      <p className="my-2 text-std-16B-170 wrap-anywhere">
        {ended.length === 0
          ? to
          : t('reorganising.arrow', { from: ended.join(t('separator')), to: to === '' ? t('reorganising.noHeir') : to })}
      </p>
      {change.kind === 'created' ? null : (
        <ul className="list-disc pl-6">
          <li>{t('reorganising.movedItems', { count: moved.items.length })}</li>
          <li>
            {moved.sheets.length === 0
              ? t('reorganising.noSheets')
              : t('reorganising.movedSheets', {
                  count: moved.sheets.reduce((sum, { count }) => sum + count, 0),
                  stages: moved.sheets
                    .map(({ stage, count }) => t('reorganising.stageCount', { stage: t(`stages.${stage}`), count }))
                    .join(t('separator')),
                })}
          </li>
          <li>
            {moved.people.length === 0
              ? t('reorganising.noPeople')
              : t('reorganising.movedPeople', {
                  count: moved.people.length,
                  names: moved.people.map(({ name }) => name).join(t('separator')),
                })}
          </li>
        </ul>
      )}
      {change.kind === 'split' && moved.items.length + moved.people.length > 0 ? (
        <HandOver change={change} heirs={heirs} moved={moved} onChange={onChange} />
      ) : null}
    </section>
  );
}
