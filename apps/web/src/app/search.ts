import type { MAIL_KINDS } from '#libs/contract/mailbox.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { STAGES } from '#libs/domain/review/stage.js';

/** What addresses may carry behind the `?`. Anything else in there is left out, never an error. */
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

export interface BoardSearch extends PageSearch {
  stage?: Stage;
  department?: string;
}

export function boardSearch(search: Search): BoardSearch {
  const stage = STAGES.find((known) => known === search.stage);
  const { department } = search;
  return {
    ...pageSearch(search),
    ...(stage === undefined ? {} : { stage }),
    ...(typeof department === 'string' && department !== '' ? { department } : {}),
  };
}

type MailKind = (typeof MAIL_KINDS)[number];

const KNOWN_KINDS: Readonly<Record<MailKind, true>> = {
  cycleOpened: true,
  sheetWaiting: true,
  sheetSentBack: true,
  reminderDigest: true,
};

export interface MailboxSearch extends PageSearch {
  kind?: MailKind;
}

export function mailboxSearch(search: Search): MailboxSearch {
  const { kind } = search;
  const known = typeof kind === 'string' && Object.hasOwn(KNOWN_KINDS, kind);
  return { ...pageSearch(search), ...(known ? { kind: kind as MailKind } : {}) };
}
