import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { createQueryClient } from '../api/query-client.js';
import { LocaleProvider } from '../i18n/locale.js';
import { createAppRouter } from './router.js';

const queryClient = createQueryClient(() => void leaveForSignIn());
const router = createAppRouter(queryClient);

/** The session has ended while somebody was here: sign in again, and come back to the same place. */
async function leaveForSignIn(): Promise<void> {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  if (pathname.startsWith('/reading')) return router.navigate({ to: '/enter' });
  await router.navigate({ to: '/sign-in', search: { from: href } });
}

export function App({ initialLocale }: { initialLocale: ComponentProps<typeof LocaleProvider>['initial'] }) {
  return (
    <LocaleProvider initial={initialLocale}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LocaleProvider>
  );
}
