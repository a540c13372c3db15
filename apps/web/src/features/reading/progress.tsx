import { useTranslations } from 'use-intl';
import type { ReadingProgress } from '#libs/contract/reading.js';

/** How many are done, in words and as a bar. */
export function Progress({ progress: { total, done, toCome } }: { progress: ReadingProgress }) {
  const t = useTranslations('reading');
  return (
    <div className="my-4">
      <p id="reading-progress" className="text-std-20B-150">
        {t('progress', { total, done })}
      </p>
      <progress
        aria-labelledby="reading-progress"
        max={total}
        value={done}
        className="reading-progress screen-only mt-2 block h-3 w-full"
      />
      {toCome > 0 ? <p className="mt-1">{t('toCome', { count: toCome })}</p> : null}
    </div>
  );
}
