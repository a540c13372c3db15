import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { isLocalDate } from '#libs/domain/fiscal/local-date.js';
import type { MailsBody, Opening } from './api.js';

type Question = Opening['departments']['questions'][number];

/** Who takes over the work of a department that was split or is gone. */
export interface HolderAnswer {
  readonly heldBy: string;
  /** Only what a person has confirmed is sent. */
  readonly confirmed: boolean;
  readonly exceptions: readonly { readonly itemId: string; readonly heldBy: string }[];
}

/** All that is decided on the page before the year is opened. */
export interface Decisions {
  readonly dueDates: Opening['dueDates']['route'];
  /** By department id. */
  readonly answers: Readonly<Record<string, HolderAnswer>>;
  readonly when: 'now' | 'later';
  readonly openOn: LocalDate;
  /** HH:MM */
  readonly openAt: string;
}

/** Offices open at nine. */
const OPENING_TIME = '09:00';

export function firstDecisions({ dueDates, departments }: Opening): Decisions {
  return {
    dueDates: dueDates.route,
    answers: Object.fromEntries(departments.questions.map((question) => [question.departmentId, proposedAnswer(question)])),
    when: 'now',
    openOn: '',
    openAt: OPENING_TIME,
  };
}

export function proposedAnswer({ candidates }: Question): HolderAnswer {
  return { heldBy: candidates[0]?.id ?? '', confirmed: false, exceptions: [] };
}

/** What the server is told; questions that came up meanwhile have no answer yet. */
export function openingBody(
  { fiscalYear, fiscalYearTo }: Opening,
  { dueDates, answers }: Decisions,
): Pick<MailsBody, 'fiscalYear' | 'fiscalYearTo' | 'deadlines' | 'holders'> {
  const holders = Object.entries(answers)
    .filter(([, { confirmed, heldBy }]) => confirmed && heldBy !== '')
    .map(([departmentId, { heldBy, exceptions }]) => ({ departmentId, heldBy, exceptions: [...exceptions] }));
  return { fiscalYear, fiscalYearTo, deadlines: [...dueDates], holders };
}

/** The mails of what is decided so far; without a day yet, those of opening today. */
export function mailsBody(opening: Opening, decisions: Decisions, today: LocalDate): MailsBody {
  const { when, openOn } = decisions;
  const later = when === 'later' && isLocalDate(openOn) && openOn >= today;
  return { ...openingBody(opening, decisions), ...(later ? { opensOn: openOn } : {}) };
}
