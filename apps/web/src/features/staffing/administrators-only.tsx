import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { holds, useViewer } from '../../api/viewer.js';
import { PageHeading } from '../../components/page-heading.js';

/** Says so to whoever follows a link that is not for them. What may be done is decided by the server alone. */
export function AdministratorsOnly({ children }: { children: ReactNode }) {
  const t = useTranslations('problems.forbidden');
  if (holds(useViewer(), 'administrator')) return children;
  return (
    <>
      <PageHeading title={t('title')} />
      <p className="my-4">{t('detail')}</p>
    </>
  );
}
