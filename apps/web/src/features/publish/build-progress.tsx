import { useTranslations } from 'use-intl';
import type { Publication } from '#libs/contract/cycles.js';

/** How far a version has come. Those who hear it are told when they pause. */
export function BuildProgress({ progress }: Pick<Publication, 'progress'>) {
  const t = useTranslations('publishing');
  const step = progress === null ? t('starting') : t(`steps.${progress.step}`);
  const words = progress === null ? step : t('progress', { step, done: progress.done, total: progress.total });
  return (
    <div className="my-3 max-w-xl">
      <p role="status">{words}</p>
      <progress
        className="mt-1 block h-3 w-full accent-key-900"
        aria-label={step}
        {...(progress === null ? {} : { value: progress.done, max: progress.total })}
      />
      <p className="mt-1 text-solid-gray-700">{t('progressHelp')}</p>
    </div>
  );
}
