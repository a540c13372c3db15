import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useViewer } from '../../api/viewer.js';

const LOOK = 'inline-flex min-h-11 items-center';

/** Who is signed in, their own settings, and the way out. */
export function ViewerBox() {
  const t = useTranslations();
  const viewer = useViewer();
  const office = viewer.department ?? viewer.roles.map((role) => t(`roles.${role}`)).join(t('separator'));
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <span>
        <span className="text-std-16B-170">{viewer.name}</span>
        <span className="ml-2">{office}</span>
      </span>
      <Link to="/settings" className={LOOK}>
        {t('session.settings')}
      </Link>
      <Link to="/sign-out" className={LOOK}>
        {t('session.signOut')}
      </Link>
    </div>
  );
}
