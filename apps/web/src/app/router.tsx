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
import {
  boardSearch,
  departmentsSearch,
  jobsSearch,
  mailboxSearch,
  openingSearch,
  pageSearch,
  peopleSearch,
  registerSearch,
  signInSearch,
} from './search.js';
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

const administration = createRoute({
  getParentRoute: () => signedIn,
  path: '/administration',
  component: lazyRouteComponent(() => import('../features/administration/administration-screen.js'), 'AdministrationScreen'),
});

const jobs = createRoute({
  getParentRoute: () => signedIn,
  path: '/administration/jobs',
  validateSearch: jobsSearch,
  component: lazyRouteComponent(() => import('../features/jobs/jobs-screen.js'), 'JobsScreen'),
});

const closedDays = createRoute({
  getParentRoute: () => signedIn,
  path: '/administration/closed-days',
  validateSearch: departmentsSearch,
  component: lazyRouteComponent(() => import('../features/calendar/calendar-screen.js'), 'CalendarScreen'),
});

const mailbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/mailbox',
  validateSearch: mailboxSearch,
  component: lazyRouteComponent(() => import('../features/mailbox/mailbox-screen.js'), 'MailboxScreen'),
});

const offlineDrafts = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId/offline',
  component: lazyRouteComponent(() => import('../features/offline-drafts/offline-drafts-screen.js'), 'OfflineDraftsScreen'),
});

const invitation = createRoute({
  getParentRoute: () => front,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/invitation/invitation-screen.js'), 'InvitationScreen'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../features/people/people-screen.js'), 'PeopleScreen'),
});

const invitePerson = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/invite',
  component: lazyRouteComponent(() => import('../features/people/invite-screen.js'), 'InviteScreen'),
});

const peopleTable = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/table',
  component: lazyRouteComponent(() => import('../features/people/table/people-table-screen.js'), 'PeopleTableScreen'),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/$accountId',
  component: lazyRouteComponent(() => import('../features/people/person-screen.js'), 'PersonScreen'),
});

const deactivatePerson = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/$accountId/deactivate',
  component: lazyRouteComponent(() => import('../features/people/hand-over/hand-over-screen.js'), 'HandOverScreen'),
});

const staffing = createRoute({
  getParentRoute: () => signedIn,
  path: '/staffing',
  component: lazyRouteComponent(() => import('../features/staffing/staffing-screen.js'), 'StaffingScreen'),
});

const committees = createRoute({
  getParentRoute: () => signedIn,
  path: '/committees',
  component: lazyRouteComponent(() => import('../features/committees/committees-screen.js'), 'CommitteesScreen'),
});

const committee = createRoute({
  getParentRoute: () => signedIn,
  path: '/committees/$committeeId',
  component: lazyRouteComponent(() => import('../features/committees/committee-screen.js'), 'CommitteeScreen'),
});

const renewal = createRoute({
  getParentRoute: () => signedIn,
  path: '/committees/$committeeId/renew',
  component: lazyRouteComponent(() => import('../features/committees/renewal-screen.js'), 'RenewalScreen'),
});

const absences = createRoute({
  getParentRoute: () => signedIn,
  path: '/absences',
  component: lazyRouteComponent(() => import('../features/absences/absences-screen.js'), 'AbsencesScreen'),
});

const transfers = createRoute({
  getParentRoute: () => signedIn,
  path: '/transfers',
  component: lazyRouteComponent(() => import('../features/transfers/transfers-screen.js'), 'TransfersScreen'),
});

const register = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/register',
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('../features/register/register-screen.js'), 'RegisterScreen'),
});

const planRules = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/rules',
  component: lazyRouteComponent(() => import('../features/plan-rules/rules-screen.js'), 'RulesScreen'),
});

const departments = createRoute({
  getParentRoute: () => signedIn,
  path: '/departments',
  validateSearch: departmentsSearch,
  component: lazyRouteComponent(() => import('../features/departments/departments-screen.js'), 'DepartmentsScreen'),
});

const reorganise = createRoute({
  getParentRoute: () => signedIn,
  path: '/departments/reorganise',
  component: lazyRouteComponent(() => import('../features/departments/reorganise/reorganise-screen.js'), 'ReorganiseScreen'),
});

const scheduled = createRoute({
  getParentRoute: () => signedIn,
  path: '/scheduled',
  component: lazyRouteComponent(() => import('../features/scheduled/scheduled-screen.js'), 'ScheduledScreen'),
});

const routeTree = root.addChildren([
  front.addChildren([signIn, invitation]),
  signedIn.addChildren([
    myWork,
    sheet,
    plans,
    importPack,
    planYears,
    opening,
    board,
    publish,
    preview,
    administration,
    jobs,
    closedDays,
    mailbox,
    offlineDrafts,
    people,
    invitePerson,
    peopleTable,
    person,
    deactivatePerson,
    staffing,
    committees,
    committee,
    renewal,
    absences,
    transfers,
    register,
    planRules,
    departments,
    reorganise,
    scheduled,
  ]),
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
