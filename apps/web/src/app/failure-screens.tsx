import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../components/button-link.js';
import { LoadFailure } from '../components/loaded.js';
import { PageHeading } from '../components/page-heading.js';

export function NotFoundScreen() {
  const t = useTranslations('app');
  return (
    <main className="mx-auto max-w-3xl p-4">
      <PageHeading title={t('noPage.title')} />
      <p className="my-4">{t('noPage.detail')}</p>
      <ButtonLink to="/">{t('toMyWork')}</ButtonLink>
    </main>
  );
}

/** A request that failed while a screen was opened, or a fault of this program. */
export function UnexpectedScreen({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  return (
    <div className="mx-auto max-w-3xl p-4">
      <LoadFailure
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
