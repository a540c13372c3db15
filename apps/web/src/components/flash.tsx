import { useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createContext, use, useCallback, useEffect, useState } from 'react';
import { Notice } from './notice.js';

interface Flash {
  readonly text: string;
  readonly more: ReactNode;
  readonly path: string;
}

interface FlashState {
  readonly flash: Flash | null;
  readonly show: (text: string, more?: ReactNode) => void;
}

const FlashContext = createContext<FlashState>({ flash: null, show: () => undefined });

/** Says what has just been done, on the screen that is open when it is called; gone with that screen. `more`: what may be done about it. */
export function useFlash(): FlashState['show'] {
  return use(FlashContext).show;
}

export function FlashProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [flash, setFlash] = useState<Flash | null>(null);
  const show = useCallback(
    (text: string, more?: ReactNode) => setFlash({ text, more, path: router.state.location.pathname }),
    [router],
  );
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, toLocation }) =>
        setFlash((shown) => (shown?.path === fromLocation?.pathname && shown?.path !== toLocation.pathname ? null : shown)),
      ),
    [router],
  );
  return <FlashContext value={{ flash, show }}>{children}</FlashContext>;
}

export function FlashMessage() {
  const { flash } = use(FlashContext);
  const { pathname } = useLocation();
  return (
    <div role="status" className="screen-only">
      {flash && flash.path === pathname ? (
        <Notice kind="success" title={flash.text}>
          {flash.more}
        </Notice>
      ) : null}
    </div>
  );
}
