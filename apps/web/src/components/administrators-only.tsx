import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { holds, useViewer } from '../api/viewer.js';
import { PageHeading } from './page-heading.js';

interface Props {
  /** Not for those who administer single plans. */
  readonly ofAllPlans?: boolean;
  readonly children: ReactNode;
}

/** Says so to whoever follows a link that is not for them. What may be done is decided by the server alone. */
export function AdministratorsOnly({ ofAllPlans = false, children }: Props) {
  const t = useTranslations('problems.forbidden');
  const viewer = useViewer();
  if (ofAllPlans ? viewer.administersMunicipality : holds(viewer, 'administrator')) return children;
  return (
    <>
      <PageHeading title={t('title')} />
      <p className="my-4">{t('detail')}</p>
    </>
  );
}
