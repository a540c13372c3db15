import type { JobState } from '#libs/contract/job-board.js';
import type { MAIL_KINDS } from '#libs/contract/mailbox.js';
import type { PersonStatus } from '#libs/contract/people.js';
import type { Role } from '#libs/domain/access/role.js';
import { ROLES } from '#libs/domain/access/role.js';
import type { BoardSort } from '#libs/domain/review/board.js';
import { BOARD_SORTS } from '#libs/domain/review/board.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { STAGES } from '#libs/domain/review/stage.js';

/**
 * What addresses may carry behind the `?`. Anything else in there is left out, never an error. The router keeps what a route's
 * validation leaves out, so whoever reads an address selects by these as well.
 */
type Search = Readonly<Record<string, unknown>>;

export interface PageSearch {
  page?: number;
}

export function pageSearch(search: Search): PageSearch {
  const page = Number(search.page);
  return Number.isInteger(page) && page > 1 ? { page } : {};
}

/** Where to go after signing in: a path of this application only, so that no link can lead elsewhere. */
export function signInSearch(search: Search): { from?: string } {
  const { from } = search;
  return typeof from === 'string' && from.startsWith('/') && !from.startsWith('//') ? { from } : {};
}

/** Which year of which plan the committee has chosen to read. */
export function readingsSearch(search: Search): { cycle?: string } {
  const { cycle } = search;
  return typeof cycle === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cycle) ? { cycle } : {};
}

export interface OpeningSearch extends PageSearch {
  year?: number;
  /** The last year, where several are reviewed together. */
  to?: number;
}

export function openingSearch(search: Search): OpeningSearch {
  const [year, to] = [Number(search.year), Number(search.to)];
  const page = pageSearch(search);
  if (!Number.isInteger(year) || year <= 0) return page;
  return Number.isInteger(to) && to > year ? { ...page, year, to } : { ...page, year };
}

export interface RegisterSearch extends PageSearch {
  /** As of this fiscal year. */
  year?: number;
  section?: string;
  text?: string;
}

export function registerSearch(search: Search): RegisterSearch {
  const { section, text } = search;
  const year = Number(search.year);
  return {
    ...pageSearch(search),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(typeof section === 'string' && section !== '' ? { section } : {}),
    ...(text === undefined || text === '' ? {} : { text: String(text) }),
  };
}

export interface BoardSearch extends PageSearch {
  stage?: Stage;
  /** An id, or none. */
  department?: string;
  section?: string;
  overdue?: true;
  sentBack?: true;
  text?: string;
  sort?: BoardSort;
}

export function boardSearch(search: Search): BoardSearch {
  const stage = STAGES.find((known) => known === search.stage);
  const sort = BOARD_SORTS.find((known) => known === search.sort);
  return {
    ...pageSearch(search),
    ...(stage === undefined ? {} : { stage }),
    ...(typeof search.department === 'string' && DEPARTMENT.test(search.department) ? { department: search.department } : {}),
    ...words('section', search.section),
    ...(search.overdue === true ? { overdue: true } : {}),
    ...(search.sentBack === true ? { sentBack: true } : {}),
    ...words('text', search.text),
    ...(sort === undefined || sort === 'printed' ? {} : { sort }),
  };
}

export interface MeetingSearch extends PageSearch {
  section?: string;
}

export function meetingSearch(search: Search): MeetingSearch {
  return { ...pageSearch(search), ...words('section', search.section) };
}

/** The list that a sheet was opened from: what waits for the reader, or the board as it was filtered and sorted. */
export interface SheetSearch extends Omit<BoardSearch, 'page'> {
  list?: 'work' | 'board';
}

export function sheetSearch(search: Search): SheetSearch {
  if (search.list === 'work') return { list: 'work' };
  if (search.list !== 'board') return {};
  const { page: _page, ...filter } = boardSearch(search);
  return { list: 'board', ...filter };
}

export interface WorkSearch extends PageSearch {
  /** The page of what was handed on. */
  handedOn?: number;
}

export function workSearch(search: Search): WorkSearch {
  const { page: handedOn } = pageSearch({ page: search.handedOn });
  return { ...pageSearch(search), ...(handedOn === undefined ? {} : { handedOn }) };
}

export interface WordSearch extends PageSearch {
  q?: string;
}

export function wordSearch(search: Search): WordSearch {
  return { ...pageSearch(search), ...words('q', search.q) };
}

export interface JobsSearch extends PageSearch {
  state?: JobState;
}

export function jobsSearch(search: Search): JobsSearch {
  const state = (['failed', 'done'] as const).find((known) => known === search.state);
  return { ...pageSearch(search), ...(state === undefined ? {} : { state }) };
}

const DEPARTMENT = /^(?:none|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const MAX_WORDS = 200;

/** An address carries numbers as numbers: 12 is a word, too. */
function words<Name extends string>(name: Name, found: unknown): { readonly [K in Name]?: string } {
  const text = typeof found === 'string' || typeof found === 'number' ? String(found).slice(0, MAX_WORDS) : '';
  return text === '' ? {} : ({ [name]: text } as { readonly [K in Name]: string });
}

export function departmentsSearch(search: Search): { year?: number } {
  const year = Number(search.year);
  return Number.isInteger(year) && year > 1926 && year < 2200 ? { year } : {};
}

type MailKind = (typeof MAIL_KINDS)[number];

const KNOWN_KINDS: Readonly<Record<MailKind, true>> = {
  cycleOpened: true,
  sheetWaiting: true,
  sheetsAdvanced: true,
  sheetSentBack: true,
  reminderDigest: true,
  invitation: true,
  passwordReset: true,
  reminderNow: true,
  stageClosed: true,
  scheduledRefused: true,
  publicationFailed: true,
  dueDateExtended: true,
  signInLink: true,
};

export interface MailboxSearch extends PageSearch {
  kind?: MailKind;
}

export function mailboxSearch(search: Search): MailboxSearch {
  const { kind } = search;
  const known = typeof kind === 'string' && Object.hasOwn(KNOWN_KINDS, kind);
  return { ...pageSearch(search), ...(known ? { kind: kind as MailKind } : {}) };
}

const STATUSES: readonly PersonStatus[] = ['active', 'invited', 'inactive'];

export interface PeopleSearch extends PageSearch {
  q?: string;
  departmentId?: string;
  role?: Role;
  status?: PersonStatus;
}

export function peopleSearch(search: Search): PeopleSearch {
  const role = ROLES.find((known) => known === search.role);
  const status = STATUSES.find((known) => known === search.status);
  const { q, departmentId } = search;
  return {
    ...pageSearch(search),
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.trim() } : {}),
    ...(typeof departmentId === 'string' && /^[\da-f-]{36}$/.test(departmentId) ? { departmentId } : {}),
    ...(role === undefined ? {} : { role }),
    ...(status === undefined ? {} : { status }),
  };
}

export interface CompareSearch {
  /** An entry of the history, or the sheet of the review before. */
  from?: number | 'lastYear';
  to?: number;
}

export function compareSearch(search: Search): CompareSearch {
  const [from, to] = [Number(search.from), Number(search.to)];
  return {
    ...(search.from === 'lastYear' ? { from: 'lastYear' } : isEntry(from, search.from) ? { from } : {}),
    ...(isEntry(to, search.to) ? { to } : {}),
  };
}

function isEntry(seq: number, found: unknown): boolean {
  return found !== undefined && found !== '' && Number.isInteger(seq) && seq >= 0;
}
