import { useTranslations } from 'use-intl';
import { Notice } from '../../components/notice.js';
import type { Opening } from './api.js';

/** Stages without anybody to act, and people whose department is gone. The year can be opened all the same. */
export function MissingPeople({ opening }: { opening: Opening }) {
  return (
    <>
      <WithoutActor opening={opening} />
      <WithoutDepartment opening={opening} />
    </>
  );
}

function WithoutActor({ opening: { withoutActor } }: { opening: Opening }) {
  const t = useTranslations();
  if (withoutActor.length === 0) return null;
  return (
    <Notice kind="warning" title={t('opening.withoutActor')}>
      <ul className="list-disc pl-6">
        {withoutActor.map(({ stage, departments }) => (
          <li key={stage}>
            {departments.length === 0
              ? t('opening.nobodyAnywhere', { stage: t(`stages.${stage}`) })
              : t('opening.nobodyIn', { stage: t(`stages.${stage}`), departments: departments.join(t('separator')) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function WithoutDepartment({ opening }: { opening: Opening }) {
  const t = useTranslations('opening.withoutDepartment');
  const { total, people } = opening.withoutDepartment;
  if (total === 0) return null;
  return (
    <Notice kind="warning" title={t('title', { count: total })}>
      <p>{t('help')}</p>
      <details>
        <summary className="min-h-11 content-center text-blue-1000 underline">{t('show')}</summary>
        <ul className="list-disc pl-6">
          {people.map(({ name, department }, index) => (
            <li key={index}>{department === null ? t('without', { name }) : t('ended', { name, department })}</li>
          ))}
          {total > people.length ? <li>{t('more', { count: total - people.length })}</li> : null}
        </ul>
      </details>
    </Notice>
  );
}
