import { useTranslations } from 'use-intl';
import { PageHeading } from '../../components/page-heading.js';

export function PlanMissing() {
  const t = useTranslations('problems.notFound');
  return (
    <>
      <PageHeading title={t('title')} />
      <p className="my-4">{t('detail')}</p>
    </>
  );
}
