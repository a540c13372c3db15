import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../components/button-link.js';
import { PageHeading } from '../../components/page-heading.js';

/** Used, replaced, expired, or never a link of ours: it looks the same, and says what to do. */
export function DeadInvitation() {
  const t = useTranslations('invitation');
  return (
    <>
      <PageHeading title={t('deadTitle')} />
      <p className="my-4">{t('dead')}</p>
      <p className="my-4">{t('deadHelp')}</p>
      <p className="my-4">{t('deadLink')}</p>
      <ButtonLink to="/sign-in">{t('toSignIn')}</ButtonLink>
    </>
  );
}
