import type { QueryClient } from '@tanstack/react-query';
import {
  Outlet,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { isProblem } from '../api/problem.js';
import { viewerQuery } from '../api/viewer.js';
import { FlashProvider } from '../components/flash.js';
import { Loading } from '../components/loaded.js';
import { FrontLayout } from './front-layout.js';
import { NotFoundScreen, UnexpectedScreen } from './failure-screens.js';
import { boardSearch, mailboxSearch, openingSearch, pageSearch, signInSearch } from './search.js';
import { SignedInLayout } from './signed-in-layout.js';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: () => (
    <FlashProvider>
      <Outlet />
    </FlashProvider>
  ),
});

const front = createRoute({ getParentRoute: () => root, id: 'front', component: FrontLayout });

const signIn = createRoute({
  getParentRoute: () => front,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../features/session/sign-in-screen.js'), 'SignInScreen'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(viewerQuery);
    } catch (error) {
      if (!isProblem(error, 'unauthenticated')) throw error;
      throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { from: location.href } });
    }
  },
  component: SignedInLayout,
});

const myWork = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('../features/my-work/my-work-screen.js'), 'MyWorkScreen'),
});

const sheet = createRoute({
  getParentRoute: () => signedIn,
  path: '/sheets/$sheetId',
  component: lazyRouteComponent(() => import('../features/sheet/sheet-screen.js'), 'SheetScreen'),
});

const plans = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans',
  component: lazyRouteComponent(() => import('../features/plans/plans-screen.js'), 'PlansScreen'),
});

const importPack = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/import',
  component: lazyRouteComponent(() => import('../features/imports/import-screen.js'), 'ImportScreen'),
});

const planYears = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/years',
  component: lazyRouteComponent(() => import('../features/plan-years/plan-years-screen.js'), 'PlanYearsScreen'),
});

const opening = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/open',
  validateSearch: openingSearch,
  component: lazyRouteComponent(() => import('../features/opening/opening-screen.js'), 'OpeningScreen'),
});

const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../features/board/board-screen.js'), 'BoardScreen'),
});

const publish = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId/publish',
  component: lazyRouteComponent(() => import('../features/publish/publish-screen.js'), 'PublishScreen'),
});

const preview = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId/preview',
  component: lazyRouteComponent(() => import('../features/preview/preview-screen.js'), 'PreviewScreen'),
});

const mailbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/mailbox',
  validateSearch: mailboxSearch,
  component: lazyRouteComponent(() => import('../features/mailbox/mailbox-screen.js'), 'MailboxScreen'),
});

const scheduled = createRoute({
  getParentRoute: () => signedIn,
  path: '/scheduled',
  component: lazyRouteComponent(() => import('../features/scheduled/scheduled-screen.js'), 'ScheduledScreen'),
});

const routeTree = root.addChildren([
  front.addChildren([signIn]),
  signedIn.addChildren([myWork, sheet, plans, importPack, planYears, opening, board, publish, preview, mailbox, scheduled]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/app',
    context: { queryClient },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: UnexpectedScreen,
    defaultNotFoundComponent: NotFoundScreen,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
