import { useTranslations } from 'use-intl';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { useViewer } from '../../api/viewer.js';
import { useLocalized } from '../../i18n/use-localized.js';

/** Whom to ask: the division, as the plan names it, with its telephone where that was written there. */
export function Contact({ contact }: { contact: LocalizedText }) {
  const t = useTranslations('reading');
  const localized = useLocalized();
  const { municipality } = useViewer();
  return (
    <section aria-labelledby="reading-help" className="mt-12 border-t border-solid-gray-300 pt-4">
      <h2 id="reading-help" className="text-std-18B-160">
        {t('help')}
      </h2>
      <p>{t('contact', { municipality: localized(municipality.name), contact: localized(contact) })}</p>
      <p className="screen-only">{t('contactReply')}</p>
    </section>
  );
}
