import { Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { holds, isStaff, useViewer } from '../api/viewer.js';

const LOOK =
  'inline-flex min-h-11 items-center border-b-4 border-transparent px-1 no-underline hover:underline aria-[current=page]:border-key-900 aria-[current=page]:font-700';

/** The pages that the administration's page leads to. */
const ADMINISTRATION = /^\/(administration|departments|people|staffing|committees|absences|transfers|scheduled|mailbox)(\/|$)/;

/** What a role comes for. What a role may do is decided by the server alone. */
export function Navigation() {
  const t = useTranslations('navigation');
  const viewer = useViewer();
  const administering = useLocation({ select: ({ pathname }) => ADMINISTRATION.test(pathname) });
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
        {isStaff(viewer) && !holds(viewer, 'administrator') ? (
          <li>
            <Link to="/absences" className={LOOK}>
              {t('absences')}
            </Link>
          </li>
        ) : null}
        {holds(viewer, 'administrator') ? (
          <li>
            <Link to="/administration" className={LOOK} aria-current={administering ? 'page' : undefined}>
              {t('administration')}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
