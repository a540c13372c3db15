import { useTranslations } from 'use-intl';
import type { Publication } from '#libs/contract/cycles.js';

/** Browsers paint it as they like unless each is told. */
const BAR_LOOK =
  'appearance-none overflow-hidden rounded-4 border border-solid-gray-536 bg-white [&::-moz-progress-bar]:bg-key-900 [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-key-900';

/** How far a version has come. Those who hear it are told when they pause. */
export function BuildProgress({ progress }: Pick<Publication, 'progress'>) {
  const t = useTranslations('publishing');
  const step = progress === null ? t('starting') : t(`steps.${progress.step}`);
  const words = progress === null ? step : t('progress', { step, done: progress.done, total: progress.total });
  return (
    <div className="my-3 max-w-xl">
      <p role="status">{words}</p>
      <progress
        className={`mt-1 block h-3 w-full ${BAR_LOOK}`}
        aria-label={step}
        {...(progress === null ? {} : { value: progress.done, max: progress.total })}
      />
      <p className="mt-1 text-solid-gray-700">{t('progressHelp')}</p>
    </div>
  );
}
