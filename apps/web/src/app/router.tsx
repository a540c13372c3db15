import type { QueryClient } from '@tanstack/react-query';
import {
  Outlet,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isProblem } from '../api/problem.js';
import { holds, onlyReads, viewerQuery } from '../api/viewer.js';
import { FlashProvider } from '../components/flash.js';
import { Loading } from '../components/loaded.js';
import { SignOutScreen } from '../features/session/sign-out-screen.js';
import { loadAllJapanese } from '../messages/catalogue.js';
import { FrontLayout } from './front-layout.js';
import { NotFoundScreen, UnexpectedScreen } from './failure-screens.js';
import {
  boardSearch,
  compareSearch,
  departmentsSearch,
  jobsSearch,
  mailboxSearch,
  meetingSearch,
  openingSearch,
  peopleSearch,
  readingsSearch,
  registerSearch,
  sheetSearch,
  signInSearch,
  wordSearch,
  workSearch,
} from './search.js';
import { SignedInLayout } from './signed-in-layout.js';

/** A screen that is not opened first: fetched with the words that only such screens need. */
function screen<Name extends string>(load: () => Promise<Record<Name, () => ReactNode>>, name: Name) {
  const loadBoth = async () => (await Promise.all([load(), loadAllJapanese()]))[0];
  return lazyRouteComponent(loadBoth, name);
}

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
  component: screen(() => import('../features/session/sign-in-screen.js'), 'SignInScreen'),
});

// Not fetched when it is needed: people sign out without a network, too, and are told.
const signOut = createRoute({ getParentRoute: () => front, path: '/sign-out', component: SignOutScreen });

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      const viewer = await context.queryClient.ensureQueryData(viewerQuery);
      // Whatever address of the staff's they follow: the same sheet, or the list, as the committee reads it.
      if (onlyReads(viewer)) throw toReading(location.pathname);
    } catch (error) {
      if (!isProblem(error, 'unauthenticated')) throw error;
      throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { from: location.href } });
    }
  },
  component: SignedInLayout,
});

function toReading(pathname: string) {
  if (pathname.startsWith('/manual/')) return redirect({ to: '/reading/manual' });
  const sheetId = /^\/sheets\/([^/]+)/.exec(pathname)?.[1];
  return sheetId === undefined ? redirect({ to: '/reading' }) : redirect({ to: '/reading/$sheetId', params: { sheetId } });
}

/** The citizens' committee, without the frame of the administration. */
const reader = createRoute({
  getParentRoute: () => root,
  id: 'reader',
  beforeLoad: async ({ context }) => {
    try {
      const viewer = await context.queryClient.ensureQueryData(viewerQuery);
      if (!holds(viewer, 'citizenCommittee')) throw redirect({ to: '/' });
    } catch (error) {
      if (!isProblem(error, 'unauthenticated')) throw error;
      throw redirect({ to: '/enter' });
    }
  },
  component: screen(() => import('./reader-layout.js'), 'ReaderLayout'),
});

const readings = createRoute({
  getParentRoute: () => reader,
  path: '/reading',
  validateSearch: readingsSearch,
  component: screen(() => import('../features/reading/readings-screen.js'), 'ReadingsScreen'),
});

const reading = createRoute({
  getParentRoute: () => reader,
  path: '/reading/$sheetId',
  component: screen(() => import('../features/reading/reading-screen.js'), 'ReadingScreen'),
});

const readerManual = createRoute({
  getParentRoute: () => reader,
  path: '/reading/manual',
  component: screen(() => import('../features/manual/manual-screen.js'), 'ReaderManualScreen'),
});

const enter = createRoute({
  getParentRoute: () => front,
  path: '/enter',
  component: screen(() => import('../features/enter/enter-screen.js'), 'EnterScreen'),
});

const myWork = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('../features/my-work/my-work-screen.js'), 'MyWorkScreen'),
});

const sheet = createRoute({
  getParentRoute: () => signedIn,
  path: '/sheets/$sheetId',
  validateSearch: sheetSearch,
  component: lazyRouteComponent(() => import('../features/sheet/sheet-screen.js'), 'SheetScreen'),
});

const components = createRoute({
  getParentRoute: () => signedIn,
  path: '/components',
  component: screen(() => import('../features/components/components-screen.js'), 'ComponentsScreen'),
});

const manual = createRoute({
  getParentRoute: () => signedIn,
  path: '/manual/$page',
  component: screen(() => import('../features/manual/manual-screen.js'), 'ManualScreen'),
});

const compare = createRoute({
  getParentRoute: () => signedIn,
  path: '/sheets/$sheetId/compare',
  validateSearch: compareSearch,
  component: screen(() => import('../features/compare/compare-screen.js'), 'CompareScreen'),
});

const sheetPreview = createRoute({
  getParentRoute: () => signedIn,
  path: '/sheets/$sheetId/preview',
  component: screen(() => import('../features/preview/sheet-preview-screen.js'), 'SheetPreviewScreen'),
});

const search = createRoute({
  getParentRoute: () => signedIn,
  path: '/search',
  validateSearch: wordSearch,
  component: screen(() => import('../features/search/search-screen.js'), 'SearchScreen'),
});

const plans = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans',
  component: screen(() => import('../features/plans/plans-screen.js'), 'PlansScreen'),
});

const importPack = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/import',
  component: screen(() => import('../features/imports/import-screen.js'), 'ImportScreen'),
});

const planYears = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/years',
  component: screen(() => import('../features/plan-years/plan-years-screen.js'), 'PlanYearsScreen'),
});

const opening = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/open',
  validateSearch: openingSearch,
  component: screen(() => import('../features/opening/opening-screen.js'), 'OpeningScreen'),
});

const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId',
  validateSearch: boardSearch,
  component: screen(() => import('../features/board/board-screen.js'), 'BoardScreen'),
});

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId/meeting',
  validateSearch: meetingSearch,
  component: screen(() => import('../features/meeting/meeting-screen.js'), 'MeetingScreen'),
});

const meetingPaper = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId/meeting/print',
  component: screen(() => import('../features/meeting/paper/paper-screen.js'), 'PaperScreen'),
});

const publish = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId/publish',
  component: screen(() => import('../features/publish/publish-screen.js'), 'PublishScreen'),
});

const preview = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId/preview',
  component: screen(() => import('../features/preview/preview-screen.js'), 'PreviewScreen'),
});

const administration = createRoute({
  getParentRoute: () => signedIn,
  path: '/administration',
  component: screen(() => import('../features/administration/administration-screen.js'), 'AdministrationScreen'),
});

const jobs = createRoute({
  getParentRoute: () => signedIn,
  path: '/administration/jobs',
  validateSearch: jobsSearch,
  component: screen(() => import('../features/jobs/jobs-screen.js'), 'JobsScreen'),
});

const closedDays = createRoute({
  getParentRoute: () => signedIn,
  path: '/administration/closed-days',
  validateSearch: departmentsSearch,
  component: screen(() => import('../features/calendar/calendar-screen.js'), 'CalendarScreen'),
});

const mailbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/mailbox',
  validateSearch: mailboxSearch,
  component: screen(() => import('../features/mailbox/mailbox-screen.js'), 'MailboxScreen'),
});

const mailTemplates = createRoute({
  getParentRoute: () => signedIn,
  path: '/administration/mail-templates',
  component: screen(() => import('../features/mail-templates/mail-templates-screen.js'), 'MailTemplatesScreen'),
});

const mailTemplate = createRoute({
  getParentRoute: () => signedIn,
  path: '/administration/mail-templates/$kind/$language',
  component: screen(() => import('../features/mail-templates/mail-template-screen.js'), 'MailTemplateScreen'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: screen(() => import('../features/mail-settings/settings-screen.js'), 'SettingsScreen'),
});

const unsubscribe = createRoute({
  getParentRoute: () => front,
  path: '/unsubscribe',
  component: screen(() => import('../features/mail-settings/unsubscribe-screen.js'), 'UnsubscribeScreen'),
});

const offlineDrafts = createRoute({
  getParentRoute: () => signedIn,
  path: '/cycles/$cycleId/offline',
  component: screen(() => import('../features/offline-drafts/offline-drafts-screen.js'), 'OfflineDraftsScreen'),
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
  component: screen(() => import('../features/people/people-screen.js'), 'PeopleScreen'),
});

const invitePerson = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/invite',
  component: screen(() => import('../features/people/invite-screen.js'), 'InviteScreen'),
});

const peopleTable = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/table',
  component: screen(() => import('../features/people/table/people-table-screen.js'), 'PeopleTableScreen'),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/$accountId',
  component: screen(() => import('../features/people/person-screen.js'), 'PersonScreen'),
});

const deactivatePerson = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/$accountId/deactivate',
  component: screen(() => import('../features/people/hand-over/hand-over-screen.js'), 'HandOverScreen'),
});

const staffing = createRoute({
  getParentRoute: () => signedIn,
  path: '/staffing',
  component: screen(() => import('../features/staffing/staffing-screen.js'), 'StaffingScreen'),
});

const committees = createRoute({
  getParentRoute: () => signedIn,
  path: '/committees',
  component: screen(() => import('../features/committees/committees-screen.js'), 'CommitteesScreen'),
});

const committee = createRoute({
  getParentRoute: () => signedIn,
  path: '/committees/$committeeId',
  component: screen(() => import('../features/committees/committee-screen.js'), 'CommitteeScreen'),
});

const renewal = createRoute({
  getParentRoute: () => signedIn,
  path: '/committees/$committeeId/renew',
  component: screen(() => import('../features/committees/renewal-screen.js'), 'RenewalScreen'),
});

const absences = createRoute({
  getParentRoute: () => signedIn,
  path: '/absences',
  component: screen(() => import('../features/absences/absences-screen.js'), 'AbsencesScreen'),
});

const transfers = createRoute({
  getParentRoute: () => signedIn,
  path: '/transfers',
  component: screen(() => import('../features/transfers/transfers-screen.js'), 'TransfersScreen'),
});

const register = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/register',
  validateSearch: registerSearch,
  component: screen(() => import('../features/register/register-screen.js'), 'RegisterScreen'),
});

const planRules = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/rules',
  component: screen(() => import('../features/plan-rules/rules-screen.js'), 'RulesScreen'),
});

const departments = createRoute({
  getParentRoute: () => signedIn,
  path: '/departments',
  validateSearch: departmentsSearch,
  component: screen(() => import('../features/departments/departments-screen.js'), 'DepartmentsScreen'),
});

const reorganise = createRoute({
  getParentRoute: () => signedIn,
  path: '/departments/reorganise',
  component: screen(() => import('../features/departments/reorganise/reorganise-screen.js'), 'ReorganiseScreen'),
});

const scheduled = createRoute({
  getParentRoute: () => signedIn,
  path: '/scheduled',
  component: screen(() => import('../features/scheduled/scheduled-screen.js'), 'ScheduledScreen'),
});

const routeTree = root.addChildren([
  front.addChildren([signIn, signOut, invitation, enter, unsubscribe]),
  reader.addChildren([readings, reading, readerManual]),
  signedIn.addChildren([
    myWork,
    sheet,
    components,
    manual,
    compare,
    sheetPreview,
    search,
    plans,
    importPack,
    planYears,
    opening,
    board,
    meeting,
    meetingPaper,
    publish,
    preview,
    administration,
    jobs,
    closedDays,
    mailbox,
    mailTemplates,
    mailTemplate,
    settings,
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
