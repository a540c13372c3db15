import { useTranslations } from 'use-intl';
import type { PersonDetail } from '#libs/contract/people.js';

/** How the person has chosen to be mailed: why a digest does not come, for instance. */
export function PersonMail({ mail }: { mail: PersonDetail['mail'] }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="person-mail" className="mt-6">
      <h2 id="person-mail" className="text-std-20B-150">
        {t('personMail.title')}
      </h2>
      <p className="my-2">{t('personMail.help')}</p>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4">
        <dt>{t('personMail.language')}</dt>
        <dd>{t(`mailTemplates.languages.${mail.language}`)}</dd>
        <dt>{t('personMail.digests')}</dt>
        <dd>{t(mail.digests ? 'personMail.wanted' : 'personMail.unwanted')}</dd>
      </dl>
    </section>
  );
}
