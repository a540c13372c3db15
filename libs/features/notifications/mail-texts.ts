import { createTranslator } from 'use-intl/core';
import { en as sharedEn } from '#libs/contract/messages/en.js';
import { ja as sharedJa } from '#libs/contract/messages/ja.js';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
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

/** A sheet that is asked for, whether or not it has a due date. */
export interface WaitingSheetOfMail extends SheetOfMail {
  readonly stage: WorkStage;
  readonly dueOn: LocalDate | null;
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

  reminderDigest(name: string, sender: Sender, overdue: readonly DueSheet[], dueSoon: readonly DueSheet[]): MailText {
    const { t } = this;
    const counts = { overdue: overdue.length, dueSoon: dueSoon.length };
    return {
      subject: subject(t('reminderDigest.subject', { municipality: this.text(sender.municipality), ...counts })),
      body: this.body(name, sender, [
        t('reminderDigest.what'),
        ...(['overdue', 'dueSoon'] as const).flatMap((group) => {
          const sheets = group === 'overdue' ? overdue : dueSoon;
          if (sheets.length === 0) return [];
          return [lines(t(`reminderDigest.${group}`, { count: sheets.length }), ...sheets.map((sheet) => this.dueLine(sheet)))];
        }),
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

  /** For somebody from outside who has asked for a new way in. */
  signInLink(name: string, sender: Sender): MailText {
    const { t } = this;
    return {
      subject: subject(t('signInLink.subject', { municipality: this.text(sender.municipality) })),
      body: this.body(name, sender, [t('signInLink.what'), this.readingUrl(), t('signInLink.mistaken')]),
    };
  }

  /** For a mail with links that sign its reader in; a mail that is not plain text stays as it is. */
  withPersonalNote(body: string): string {
    return body.replace(SIGNATURE, () => `\n\n${this.t('personalNote')}${SIGNATURE}`);
  }

  private readingUrl(): string {
    return `${this.publicUrl.replace(/\/+$/, '')}/app/reading`;
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

/** What stands before the signature of a plain text. */
const SIGNATURE = '\n\n-- \n';

/** A mail as others than its reader may see it: without the secrets of invitations and sign-in links. */
export function withoutInvitationLinks(body: string): string {
  return body.replaceAll(/(\/app\/(?:invitation|enter)#)[\w./-]+/g, '$1…');
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
