import { Link, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useViewer } from '../api/viewer.js';
import { fetchDialogAtFirstTouch } from '../components/dialog.js';
import { LeaveReading } from '../features/reading/leave-reading.js';
import { DemoClock } from '../features/session/demo-clock.js';
import { useLocalized } from '../i18n/use-localized.js';
import { LanguageSwitch } from './language-switch.js';
import { Main, SkipLink } from './main-region.js';

/** For people from outside: who asks, who they are, and the way out; no menu. */
export function ReaderLayout() {
  const viewer = useViewer();
  const localized = useLocalized();
  const t = useTranslations('manual');
  useEffect(fetchDialogAtFirstTouch, []);
  return (
    <div data-reading>
      <SkipLink />
      <header className="screen-only border-b border-solid-gray-300 bg-white">
        {viewer.demo ? <DemoClock /> : null}
        <div className="px-4">
          <div className="mx-auto flex max-w-4xl flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <p className="grow text-std-18B-160">{localized(viewer.municipality.name)}</p>
            <Link to="/reading/manual" className="inline-flex min-h-11 items-center">
              {t('link')}
            </Link>
            <LeaveReading />
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <Main>
        <div className="mx-auto max-w-4xl">
          <Outlet />
        </div>
      </Main>
    </div>
  );
}
