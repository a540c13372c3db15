import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { holds, isStaff, useViewer } from '../api/viewer.js';

const LOOK =
  'inline-flex min-h-11 items-center border-b-4 border-transparent px-1 no-underline hover:underline aria-[current=page]:border-key-900 aria-[current=page]:font-700';

/** What a role comes for. What a role may do is decided by the server alone. */
export function Navigation() {
  const t = useTranslations('navigation');
  const viewer = useViewer();
  return (
    <nav aria-label={t('label')}>
      <ul className="flex flex-wrap gap-x-6">
        <li>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={LOOK}>
            {t('myWork')}
          </Link>
        </li>
        {isStaff(viewer) ? (
          <li>
            <Link to="/plans" className={LOOK}>
              {t('plans')}
            </Link>
          </li>
        ) : null}
        {holds(viewer, 'administrator') ? (
          <li>
            <Link to="/scheduled" className={LOOK}>
              {t('scheduled')}
            </Link>
          </li>
        ) : null}
        {holds(viewer, 'administrator') ? (
          <li>
            <Link to="/mailbox" className={LOOK}>
              {t('mailbox')}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
