import { Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { manualPartOf } from './manual-parts.js';

/** To the part of the manual that tells about the screen that is open. */
export function ManualLink() {
  const t = useTranslations('manual');
  const part = useLocation({ select: ({ pathname }) => manualPartOf(pathname) });
  const [page = 'start', hash] = part?.split('/') ?? [];
  return (
    <Link to="/manual/$page" params={{ page }} {...(hash === undefined ? {} : { hash })} className="inline-flex min-h-11 items-center">
      {part === undefined ? t('link') : t('linkHere')}
    </Link>
  );
}
