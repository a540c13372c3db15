import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { DemoClock } from '../features/session/demo-clock.js';
import { ViewerBox } from '../features/session/viewer-box.js';
import { fetchDialogAtFirstTouch } from '../components/dialog.js';
import { useViewer } from '../api/viewer.js';
import { useLocalized } from '../i18n/use-localized.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { Main, SkipLink } from './main-region.js';
import { ManualLink } from './manual-link.js';
import { Navigation } from './navigation.js';
import { SearchBox } from './search-box.js';

export function SignedInLayout() {
  const viewer = useViewer();
  const localized = useLocalized();
  useEffect(fetchDialogAtFirstTouch, []);
  return (
    <>
      <SkipLink />
      <header className="screen-only border-b border-solid-gray-300 bg-white">
        {viewer.demo ? <DemoClock /> : null}
        <div className="mx-auto max-w-7xl px-4 py-2">
          <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
            <div className="flex grow flex-wrap items-center gap-x-4">
              <Brand />
              <span>{localized(viewer.municipality.name)}</span>
            </div>
            <ManualLink />
            <ViewerBox />
            <LanguageSwitch />
          </div>
          <div className="flex flex-wrap items-center gap-x-6">
            <Navigation />
            <SearchBox />
          </div>
        </div>
      </header>
      <Main>
        <Outlet />
      </Main>
    </>
  );
}
