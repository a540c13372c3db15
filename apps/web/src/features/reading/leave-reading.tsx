import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useViewer } from '../../api/viewer.js';

/** Who reads, and the way out. */
export function LeaveReading() {
  const t = useTranslations('reading');
  const { name } = useViewer();
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <span>{t('name', { name })}</span>
      <Link to="/sign-out" className="inline-flex min-h-11 items-center">
        {t('leave')}
      </Link>
    </div>
  );
}
