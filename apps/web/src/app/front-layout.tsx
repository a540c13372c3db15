import { Outlet } from '@tanstack/react-router';
import { FrontDemoClock } from '../features/session/demo-clock.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { Main, SkipLink } from './main-region.js';

/** Before signing in. */
export function FrontLayout() {
  return (
    <>
      <SkipLink />
      <header className="border-b border-solid-gray-300 bg-white">
        <FrontDemoClock />
        <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2">
          <Brand />
          <LanguageSwitch />
        </div>
      </header>
      <Main>
        <Outlet />
      </Main>
    </>
  );
}
