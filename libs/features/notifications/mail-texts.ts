import { createTranslator } from 'use-intl/core';
import { en as sharedEn } from '#libs/contract/messages/en.js';
import { explainRefusal } from '#libs/contract/messages/explain-refusal.js';
import type { SharedMessages } from '#libs/contract/messages/ja.js';
import { ja as sharedJa } from '#libs/contract/messages/ja.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { ReminderKind } from '#libs/domain/mail/reminder-days.js';
import { REMINDER_KINDS } from '#libs/domain/mail/reminder-days.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { printedDate } from '#libs/report/japanese-date.js';
import type { CycleOfMail, Sender } from './mail-context.js';
import { en } from './messages/en.js';
import type { MailMessages } from './messages/ja.js';
import { ja } from './messages/ja.js';

/** A sheet as mails name it. */
export interface SheetOfMail {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

export interface DueSheet extends SheetOfMail {
  readonly stage: WorkStage;
  readonly dueOn: LocalDate;
}

/** A sheet that a digest speaks of, and why. */
export interface RemindedSheet extends DueSheet {
  readonly when: ReminderKind;
  /** Business days from its due date, negative before it. */
  readonly days: number;
}

/** A sheet that is asked for, whether or not it has a due date. */
export interface WaitingSheetOfMail extends SheetOfMail {
  readonly stage: WorkStage;
  readonly dueOn: LocalDate | null;
}

/** A sheet that closing its stage has left there. */
export interface LeftSheet extends SheetOfMail {
  readonly lead: string;
}

export interface ClosedStage {
  readonly cycleId: string;
  readonly stage: WorkStage;
  readonly dueOn: LocalDate;
  /** How many moved on. */
  readonly advanced: number;
  readonly left: readonly LeftSheet[];
}

/** What somebody put off, and why it was refused. */
export interface RefusedOfMail {
  readonly municipality: LocalizedText;
  readonly summary: LocalizedText;
  readonly dueAt: Date;
  readonly refusals: readonly ApiRefusal[];
}

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

export interface SentBack {
  readonly reason: string;
  readonly from: Stage;
  readonly by: string;
}

export interface InvitationOfMail {
  readonly kind: 'invitation' | 'passwordReset';
  readonly url: string;
  readonly email: string;
  /** Who invites, by name. */
  readonly inviter: string;
  readonly expiresAt: Date;
}

type Year = Pick<CycleOfMail, 'fiscalYearFrom' | 'fiscalYearTo'>;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/**
 * What each mail says: who is asked, for what, why, by when, and where. Plain text; everything that people have typed
 * goes in as a value, so that nothing in it is read as markup.
 */
export class MailTexts {
  private readonly t;

  constructor(
    private readonly publicUrl: string,
    private readonly locale: Locale = 'ja',
  ) {
    // The keys are the same in both: en.ts does not compile otherwise.
    const messages = (locale === 'ja' ? ja : en) as MailMessages;
    this.t = createTranslator<MailMessages>({
      locale,
      messages,
      timeZone: 'Asia/Tokyo',
      onError: (error) => {
        throw error;
      },
    });
  }

  cycleOpened(name: string, cycle: CycleOfMail, stage: WorkStage, due: LocalDate | null, sheets: readonly SheetOfMail[]): MailText {
    const { t } = this;
    const count = sheets.length;
    const year = this.year(cycle);
    const until = due ? t('cycleOpened.until', { due: this.day(due) }) : t('cycleOpened.noUntil', { count });
    return {
      subject: subject(t('cycleOpened.subject', { municipality: this.text(cycle.municipality), year, until })),
      body: this.body(name, cycle, [
        t('cycleOpened.what', { plan: this.text(cycle.planName), year, count, task: t(`tasks.${stage}`) }),
        this.due(due),
        ...sheets.map((sheet) => lines(t('sheetLine', named(sheet)), `  ${this.url(sheet)}`)),
      ]),
    };
  }

  sheetWaiting(name: string, cycle: CycleOfMail, stage: WorkStage, due: LocalDate | null, sheet: SheetOfMail, lead: string): MailText {
    const { t } = this;
    const task = t(`tasks.${stage}`);
    const values = { municipality: this.text(cycle.municipality), sheet: t('sheet', named(sheet)), task };
    return {
      subject: subject(due ? t('sheetWaiting.subjectDue', { ...values, due: this.day(due) }) : t('sheetWaiting.subject', values)),
      body: this.body(name, cycle, [
        t('sheetWaiting.what', { ...this.planAndYear(cycle), stage: this.stage(stage), task }),
        this.sheetBlock(sheet, lead, due),
      ]),
    };
  }

  sheetSentBack(
    name: string,
    cycle: CycleOfMail,
    stage: WorkStage,
    due: LocalDate | null,
    sheet: SheetOfMail,
    lead: string,
    sentBack: SentBack | null,
  ): MailText {
    const { t } = this;
    const values = { municipality: this.text(cycle.municipality), sheet: t('sheet', named(sheet)) };
    const from = this.stage(sentBack?.from ?? stage);
    return {
      subject: subject(due ? t('sheetSentBack.subjectDue', { ...values, due: this.day(due) }) : t('sheetSentBack.subject', values)),
      body: this.body(name, cycle, [
        t('sheetSentBack.what', { ...this.planAndYear(cycle), from, stage: this.stage(stage), task: t(`tasks.${stage}`) }),
        ...(sentBack
          ? [t('sheetSentBack.reason', { reason: sentBack.reason }), t('sheetSentBack.by', { name: sentBack.by })]
          : [t('sheetSentBack.noReason')]),
        this.sheetBlock(sheet, lead, due),
      ]),
    };
  }

  /** A block for each of what is overdue, has stayed overdue with others, is due today, and is due soon. */
  reminderDigest(name: string, sender: Sender, sheets: readonly RemindedSheet[]): MailText {
    const { t } = this;
    const groups = REMINDER_KINDS.map((when) => ({ when, sheets: sheets.filter((sheet) => sheet.when === when) })).filter(
      (group) => group.sheets.length > 0,
    );
    const counts = groups.map(({ when, sheets: { length: count } }) => t(`reminderDigest.counts.${when}`, { count }));
    const municipality = this.text(sender.municipality);
    return {
      subject: subject(t('reminderDigest.subject', { municipality, counts: counts.join(t('reminderDigest.and')) })),
      body: this.body(name, sender, [
        t(groups.every(({ when }) => when === 'escalated') ? 'reminderDigest.whatEscalated' : 'reminderDigest.what'),
        ...groups.map(({ when, sheets: those }) =>
          lines(t(`reminderDigest.${when}`, { count: those.length }), ...those.map((sheet) => this.remindedLine(sheet))),
        ),
      ]),
    };
  }

  /** What somebody is told who is to choose a password: a first one, or a new one. */
  invitation(name: string, sender: Sender, { kind, url, ...facts }: InvitationOfMail): MailText {
    const { t } = this;
    const { inviter, email } = facts;
    const municipality = this.text(sender.municipality);
    const expires = t('momentOfDay', { day: this.day(localDateOf(facts.expiresAt)), time: clockTime(facts.expiresAt) });
    return {
      subject: subject(t(`${kind}.subject`, { municipality })),
      body: this.body(name, sender, [
        kind === 'invitation' ? t('invitation.what', { municipality, inviter }) : t('passwordReset.what', { inviter }),
        url,
        t('invitationExpires', { expires, inviter }),
        ...(kind === 'invitation' ? [t('invitation.address', { email })] : []),
        kind === 'invitation' ? t('invitation.mistaken') : t('passwordReset.mistaken', { inviter }),
      ]),
    };
  }

  /** The page on which a password is chosen. What is behind the # reaches no server's log. */
  invitationUrl(token: string): string {
    return `${this.publicUrl.replace(/\/+$/, '')}/app/invitation#${token}`;
  }

  /** What somebody asks for now: overdue sheets apart from the others. */
  reminderNow(
    name: string,
    cycle: CycleOfMail,
    by: string,
    overdue: readonly WaitingSheetOfMail[],
    others: readonly WaitingSheetOfMail[],
  ): MailText {
    const { t } = this;
    const municipality = this.text(cycle.municipality);
    return {
      subject: subject(t('reminderNow.subject', { municipality, count: overdue.length + others.length })),
      body: this.body(name, cycle, [
        t('reminderNow.what', { ...this.planAndYear(cycle), by }),
        ...this.waitingBlock('reminderNow.overdue', overdue),
        ...this.waitingBlock('reminderNow.others', others),
      ]),
    };
  }

  dueDateExtended(name: string, cycle: CycleOfMail, sheets: readonly WaitingSheetOfMail[]): MailText {
    const { t } = this;
    const municipality = this.text(cycle.municipality);
    return {
      subject: subject(t('dueDateExtended.subject', { municipality, count: sheets.length })),
      body: this.body(name, cycle, [
        t('dueDateExtended.what', { ...this.planAndYear(cycle), count: sheets.length }),
        lines(...sheets.map((sheet) => this.waitingLine(sheet))),
      ]),
    };
  }

  /** What the responsible division is told when a stage was closed. */
  stageClosed(name: string, cycle: CycleOfMail, { cycleId, stage, dueOn, advanced, left }: ClosedStage): MailText {
    const { t } = this;
    const values = { municipality: this.text(cycle.municipality), stage: this.stage(stage), count: left.length };
    return {
      subject: subject(t('stageClosed.subject', values)),
      body: this.body(name, cycle, [
        t('stageClosed.what', { ...values, ...this.planAndYear(cycle), due: this.day(dueOn) }),
        ...(advanced > 0 ? [t('stageClosed.advanced', { count: advanced })] : []),
        lines(
          t('stageClosed.left', { count: left.length }),
          ...left.map((sheet) => lines(t('sheetLineLead', { ...named(sheet), lead: sheet.lead }), `  ${this.url(sheet)}`)),
        ),
        t('stageClosed.board', { url: `${this.publicUrl.replace(/\/+$/, '')}/app/cycles/${cycleId}` }),
      ]),
    };
  }

  /** What was put off, and why it could not be done. */
  scheduledRefused(name: string, { municipality, summary, dueAt, refusals }: RefusedOfMail): MailText {
    const { t } = this;
    const what = this.text(summary);
    const at = t('momentOfDay', { day: this.day(localDateOf(dueAt)), time: clockTime(dueAt) });
    const shared = createTranslator<SharedMessages>({ locale: this.locale, messages: this.shared() });
    const sender: Sender = { municipality, contact: { ja: 'Nendo' } };
    return {
      subject: subject(t('scheduledRefused.subject', { municipality: this.text(municipality), what })),
      body: this.body(name, sender, [
        t('scheduledRefused.what', { what, at }),
        lines(t('scheduledRefused.why'), ...refusals.map((refusal) => `  ${explainRefusal(refusal, shared, (key) => key)}`)),
        t('scheduledRefused.again', { url: `${this.publicUrl.replace(/\/+$/, '')}/app/scheduled` }),
      ]),
    };
  }

  private shared(): SharedMessages {
    // The keys are the same in both: en.ts does not compile otherwise.
    return (this.locale === 'ja' ? sharedJa : sharedEn) as SharedMessages;
  }

  private waitingBlock(heading: 'reminderNow.overdue' | 'reminderNow.others', sheets: readonly WaitingSheetOfMail[]): string[] {
    if (sheets.length === 0) return [];
    return [lines(this.t(heading, { count: sheets.length }), ...sheets.map((sheet) => this.waitingLine(sheet)))];
  }

  private waitingLine(sheet: WaitingSheetOfMail): string {
    if (sheet.dueOn !== null) return this.dueLine({ ...sheet, dueOn: sheet.dueOn });
    return lines(this.t('sheetLine', named(sheet)), `  ${this.url(sheet)}`);
  }

  private body(name: string, sender: Sender, paragraphs: readonly string[]): string {
    const signature = this.t('signature', {
      municipality: this.text(sender.municipality),
      contact: this.text(sender.contact),
    });
    return `${[this.t('greeting', { name }), ...paragraphs, lines('-- ', signature)].join('\n\n')}\n`;
  }

  private sheetBlock(sheet: SheetOfMail, lead: string, due: LocalDate | null): string {
    const { t } = this;
    return lines(t('sheet', named(sheet)), t('lead', { department: lead }), this.due(due), t('link', { url: this.url(sheet) }));
  }

  private dueLine(sheet: DueSheet): string {
    const task = this.t(`tasks.${sheet.stage}`);
    return lines(this.t('sheetLineDue', { ...named(sheet), task, due: this.day(sheet.dueOn) }), `  ${this.url(sheet)}`);
  }

  /** A due date that is some business days off says how many. */
  private remindedLine({ days, ...sheet }: RemindedSheet): string {
    if (days === 0) return this.dueLine(sheet);
    const values = { ...named(sheet), task: this.t(`tasks.${sheet.stage}`), due: this.day(sheet.dueOn), days: Math.abs(days) };
    return lines(this.t(days < 0 ? 'sheetLineDueIn' : 'sheetLineDueSince', values), `  ${this.url(sheet)}`);
  }

  private due(due: LocalDate | null): string {
    return due ? this.t('due', { due: this.day(due) }) : this.t('noDue');
  }

  /** 令和2年4月24日(金) */
  private day(date: LocalDate): string {
    const weekday = this.t(`weekdays.${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!}`);
    return this.t('dueDate', { date: printedDate(date, this.locale), weekday });
  }

  private year({ fiscalYearFrom, fiscalYearTo }: Year): string {
    const to = longFiscalYear(fiscalYearTo, this.locale);
    if (fiscalYearFrom === fiscalYearTo) return to;
    return this.t('yearSpan', { from: longFiscalYear(fiscalYearFrom, this.locale), to });
  }

  private planAndYear(cycle: CycleOfMail): { plan: string; year: string } {
    return { plan: this.text(cycle.planName), year: this.year(cycle) };
  }

  private stage(stage: Stage): string {
    return (this.locale === 'ja' ? sharedJa : sharedEn).stages[stage];
  }

  private text(text: LocalizedText): string {
    return inLocale(text, this.locale);
  }

  private url(sheet: SheetOfMail): string {
    return `${this.publicUrl.replace(/\/+$/, '')}/app/sheets/${sheet.id}`;
  }
}

/** A mail as others than its reader may see it. */
export function withoutInvitationLinks(body: string): string {
  return body.replaceAll(/(\/app\/invitation#)\S+/g, '$1…');
}

function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}

/** 15:04, in Asia/Tokyo. */
function clockTime(instant: Date): string {
  return instant.toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
}

/** A header is one line, whatever an item is called. */
function subject(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function named({ number, title }: SheetOfMail) {
  return { number: spokenNumber(number), title };
}
