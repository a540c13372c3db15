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
import type { DuePlace } from '#libs/domain/mail/due-event.js';
import { dueGroups } from '#libs/domain/mail/due-event.js';
import type { MailBlock, MailContent, MailEntry } from '#libs/domain/mail/mail-content.js';
import { mailText } from '#libs/domain/mail/mail-content.js';
import type { MailTemplate, Placeholder, TemplatePart } from '#libs/domain/mail/mail-template.js';
import { filledIn, STANDARD_TEMPLATE } from '#libs/domain/mail/mail-template.js';
import type { TenantToken } from '#libs/platform/tokens/tenant-token.js';
import { formatTenantToken } from '#libs/platform/tokens/tenant-token.js';
import { printedDate } from '#libs/report/japanese-date.js';
import type { DueEvent } from './content/calendar-file.js';
import { mailHtml, paragraphHtml } from './content/mail-html.js';
import type { CycleOfMail, Sender } from './mail-context.js';
import type { MailKind } from './mail-ledger.js';
import { en } from './messages/en.js';
import type { MailMessages } from './messages/ja.js';
import { ja } from './messages/ja.js';

/** A sheet as mails name it. */
export interface SheetOfMail {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** The cycle of a sheet, where a mail speaks of several. */
export type CycleOfSheet = Year & Pick<CycleOfMail, 'id' | 'planName'>;

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
  /** Whether the due date is the sheet's own. */
  readonly extended?: boolean;
  /** Without it, and outside of a cycle's own mails, the date comes into nobody's calendar. */
  readonly cycle?: CycleOfSheet;
}

export interface DueSheet extends WaitingSheetOfMail {
  readonly dueOn: LocalDate;
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

/** A mail in its parts. */
export interface MailText {
  readonly subject: string;
  /** The text part. */
  readonly body: string;
  readonly html: string;
  /** The due dates that it names, for its reader's calendar. */
  readonly events: readonly DueEvent[];
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

/** How a municipality words the mails of a kind. */
export type TemplateOf = (kind: MailKind) => MailTemplate;

/** What is special about one mail, besides its subject and its blocks. */
interface Written {
  readonly sheets?: readonly WaitingSheetOfMail[];
  readonly unsubscribe?: TenantToken | undefined;
}

/** More numbers than this are counted in a calendar's entry, not listed. */
const LISTED_NUMBERS = 20;

/** Made once: they keep what they have parsed. */
const TRANSLATORS = {
  ja: translator('ja', ja),
  // The keys are the same in both: en.ts does not compile otherwise.
  en: translator('en', en as unknown as MailMessages),
};

function translator(locale: Locale, messages: MailMessages) {
  return createTranslator<MailMessages>({
    locale,
    messages,
    timeZone: 'Asia/Tokyo',
    onError: (error) => {
      throw error;
    },
  });
}

/**
 * What each mail says: who is asked, for what, why, by when, and where; in one language, and around it what the
 * municipality says in its templates. Everything that people have typed goes in as a value, so that nothing in it is read
 * as markup.
 */
export class MailTexts {
  private readonly t;
  private readonly site: string;

  constructor(
    publicUrl: string,
    private readonly locale: Locale = 'ja',
    private readonly templateOf: TemplateOf = () => STANDARD_TEMPLATE,
  ) {
    this.site = publicUrl.replace(/\/+$/, '');
    this.t = TRANSLATORS[locale];
  }

  /** The same mails in another language, or as a municipality words them. */
  in(locale: Locale, templateOf: TemplateOf = this.templateOf): MailTexts {
    return new MailTexts(this.site, locale, templateOf);
  }

  cycleOpened(name: string, cycle: CycleOfMail, stage: WorkStage, due: LocalDate | null, sheets: readonly SheetOfMail[]): MailText {
    const { t } = this;
    const count = sheets.length;
    const year = this.year(cycle);
    const until = due ? t('cycleOpened.until', { due: this.day(due) }) : t('cycleOpened.noUntil', { count });
    const entries = sheets.map((sheet) => ({ label: t('sheetLine', named(sheet)), url: this.url(sheet) }));
    return this.mail(
      'cycleOpened',
      t('cycleOpened.subject', { year, until }),
      name,
      cycle,
      [
        t('cycleOpened.what', { plan: this.text(cycle.planName), year, count, task: t(`tasks.${stage}`) }),
        this.due(due),
        { kind: 'entries', heading: null, entries, apart: true },
      ],
      { sheets: sheets.map((sheet) => ({ ...sheet, stage, dueOn: due })) },
    );
  }

  sheetWaiting(
    name: string,
    cycle: CycleOfMail,
    stage: WorkStage,
    due: LocalDate | null,
    sheet: SheetOfMail & { readonly extended?: boolean },
    lead: string,
  ): MailText {
    const { t } = this;
    const task = t(`tasks.${stage}`);
    const values = { sheet: t('sheet', named(sheet)), task };
    return this.mail(
      'sheetWaiting',
      due ? t('sheetWaiting.subjectDue', { ...values, due: this.day(due) }) : t('sheetWaiting.subject', values),
      name,
      cycle,
      [t('sheetWaiting.what', { ...this.planAndYear(cycle), stage: this.stage(stage), task }), this.sheetBlock(sheet, lead, due)],
      { sheets: [{ ...sheet, stage, dueOn: due }] },
    );
  }

  sheetSentBack(
    name: string,
    cycle: CycleOfMail,
    stage: WorkStage,
    due: LocalDate | null,
    sheet: SheetOfMail & { readonly extended?: boolean },
    lead: string,
    sentBack: SentBack | null,
  ): MailText {
    const { t } = this;
    const values = { sheet: t('sheet', named(sheet)) };
    const from = this.stage(sentBack?.from ?? stage);
    return this.mail(
      'sheetSentBack',
      due ? t('sheetSentBack.subjectDue', { ...values, due: this.day(due) }) : t('sheetSentBack.subject', values),
      name,
      cycle,
      [
        t('sheetSentBack.what', { ...this.planAndYear(cycle), from, stage: this.stage(stage), task: t(`tasks.${stage}`) }),
        ...(sentBack
          ? [t('sheetSentBack.reason', { reason: sentBack.reason }), t('sheetSentBack.by', { name: sentBack.by })]
          : [t('sheetSentBack.noReason')]),
        this.sheetBlock(sheet, lead, due),
      ],
      { sheets: [{ ...sheet, stage, dueOn: due }] },
    );
  }

  /**
   * A block for each of what is overdue, has stayed overdue with others, is due today, and is due soon. `unsubscribe`: what
   * the link that stops these mails carries.
   */
  reminderDigest(name: string, sender: Sender, sheets: readonly RemindedSheet[], unsubscribe?: TenantToken): MailText {
    const { t } = this;
    const groups = REMINDER_KINDS.map((when) => ({ when, sheets: sheets.filter((sheet) => sheet.when === when) })).filter(
      (group) => group.sheets.length > 0,
    );
    const counts = groups.map(({ when, sheets: { length: count } }) => t(`reminderDigest.counts.${when}`, { count }));
    const onlyEscalated = groups.every(({ when }) => when === 'escalated');
    return this.mail(
      'reminderDigest',
      t('reminderDigest.subject', { counts: counts.join(t('reminderDigest.and')) }),
      name,
      sender,
      [
        t(onlyEscalated ? 'reminderDigest.whatEscalated' : 'reminderDigest.what'),
        ...groups.map(
          ({ when, sheets: those }): MailBlock => ({
            kind: 'entries',
            heading: t(`reminderDigest.${when}`, { count: those.length }),
            entries: those.map((sheet) => this.remindedEntry(sheet)),
          }),
        ),
      ],
      { sheets: sheets.filter(({ when }) => when === 'dueSoon' || when === 'dueToday'), unsubscribe },
    );
  }

  /** What somebody is told who is to choose a password: a first one, or a new one. */
  invitation(name: string, sender: Sender, { kind, url, ...facts }: InvitationOfMail): MailText {
    const { t } = this;
    const { inviter, email } = facts;
    const municipality = this.text(sender.municipality);
    const expires = t('momentOfDay', { day: this.day(localDateOf(facts.expiresAt)), time: clockTime(facts.expiresAt) });
    return this.mail(kind, t(`${kind}.subject`), name, sender, [
      kind === 'invitation' ? t('invitation.what', { municipality, inviter }) : t('passwordReset.what', { inviter }),
      { kind: 'link', link: { label: t(`${kind}.open`), url } },
      t('invitationExpires', { expires, inviter }),
      ...(kind === 'invitation' ? [t('invitation.address', { email })] : []),
      kind === 'invitation' ? t('invitation.mistaken') : t('passwordReset.mistaken', { inviter }),
    ]);
  }

  /** The page on which a password is chosen. What is behind the # reaches no server's log. */
  invitationUrl(token: string): string {
    return `${this.site}/app/invitation#${token}`;
  }

  /** For somebody from outside who has asked for a new way in. */
  signInLink(name: string, sender: Sender): MailText {
    const { t } = this;
    return this.mail('signInLink', t('signInLink.subject'), name, sender, [
      t('signInLink.what'),
      { kind: 'link', link: { label: t('signInLink.open'), url: `${this.site}/app/reading` } },
      t('signInLink.mistaken'),
    ]);
  }

  /** For a part, plain text or HTML, of a mail with links that sign its reader in. */
  withPersonalNote(part: string): string {
    const { text, html } = BEFORE_SIGNATURE;
    const note = this.t('personalNote');
    return part.startsWith('<!doctype html>')
      ? part.replace(html, () => `${paragraphHtml(note)}${html}`)
      : part.replace(text, () => `\n\n${note}${text}`);
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
    return this.mail(
      'reminderNow',
      t('reminderNow.subject', { count: overdue.length + others.length }),
      name,
      cycle,
      [
        t('reminderNow.what', { ...this.planAndYear(cycle), by }),
        ...this.entriesBlock(t('reminderNow.overdue', { count: overdue.length }), overdue),
        ...this.entriesBlock(t('reminderNow.others', { count: others.length }), others),
      ],
      { sheets: others },
    );
  }

  dueDateExtended(name: string, cycle: CycleOfMail, sheets: readonly WaitingSheetOfMail[]): MailText {
    const { t } = this;
    return this.mail(
      'dueDateExtended',
      t('dueDateExtended.subject', { count: sheets.length }),
      name,
      cycle,
      [
        t('dueDateExtended.what', { ...this.planAndYear(cycle), count: sheets.length }),
        { kind: 'entries', heading: null, entries: sheets.map((sheet) => this.entry(sheet)) },
      ],
      { sheets },
    );
  }

  /** How the program words a part where the municipality does not. Empty: it says nothing there. */
  standard(part: TemplatePart, values: Readonly<Record<'name' | 'municipality' | 'contact', string>>): string {
    switch (part) {
      case 'subjectPrefix':
      case 'greeting':
      case 'signature':
        return this.t(part, values);
      case 'introduction':
      case 'closing':
        return '';
    }
  }

  /** All parts of a mail: what it is about, and around it the words of the municipality. */
  private mail(
    kind: MailKind,
    matter: string,
    name: string,
    about: Sender | CycleOfMail,
    blocks: readonly MailBlock[],
    { sheets = [], unsubscribe }: Written = {},
  ): MailText {
    const template = this.templateOf(kind);
    const sender = { name, municipality: this.text(about.municipality), contact: this.text(about.contact) };
    const values: Partial<Record<Placeholder, string>> = 'planName' in about ? { ...sender, ...this.planAndYear(about) } : sender;
    const worded = (part: TemplatePart) =>
      template[part] === '' ? this.standard(part, sender) : filledIn(template[part], values);
    const content: MailContent = {
      locale: this.locale,
      greeting: worded('greeting'),
      introduction: worded('introduction'),
      blocks,
      closing: worded('closing'),
      signature: worded('signature'),
      unsubscribe: unsubscribe ? { label: this.t('unsubscribe'), url: this.unsubscribeUrl(unsubscribe) } : null,
    };
    const line = subject(`${worded('subjectPrefix')}${this.locale === 'en' ? ' ' : ''}${matter}`);
    return {
      subject: line,
      body: mailText(content),
      html: mailHtml(line, content),
      events: this.events(sheets, 'planName' in about ? about : undefined),
    };
  }

  /** What the responsible division is told when a stage was closed. */
  stageClosed(name: string, cycle: CycleOfMail, { cycleId, stage, dueOn, advanced, left }: ClosedStage): MailText {
    const { t } = this;
    const values = { stage: this.stage(stage), count: left.length };
    return this.mail('stageClosed', t('stageClosed.subject', values), name, cycle, [
      t('stageClosed.what', { ...values, ...this.planAndYear(cycle), due: this.day(dueOn) }),
      ...(advanced > 0 ? [t('stageClosed.advanced', { count: advanced })] : []),
      {
        kind: 'entries',
        heading: t('stageClosed.left', { count: left.length }),
        entries: left.map((sheet) => ({ label: t('sheetLineLead', { ...named(sheet), lead: sheet.lead }), url: this.url(sheet) })),
      },
      t('stageClosed.board'),
      { kind: 'link', link: { label: t('openBoard'), url: `${this.site}/app/cycles/${cycleId}` } },
    ]);
  }

  /** What was put off, and why it could not be done. */
  scheduledRefused(name: string, { municipality, summary, dueAt, refusals }: RefusedOfMail): MailText {
    const { t } = this;
    const what = this.text(summary);
    const at = t('momentOfDay', { day: this.day(localDateOf(dueAt)), time: clockTime(dueAt) });
    const shared = createTranslator<SharedMessages>({ locale: this.locale, messages: this.shared() });
    const sender: Sender = { municipality, contact: { ja: 'Nendo' } };
    return this.mail('scheduledRefused', t('scheduledRefused.subject', { what }), name, sender, [
      t('scheduledRefused.what', { what, at }),
      [t('scheduledRefused.why'), ...refusals.map((refusal) => `  ${explainRefusal(refusal, shared, (key) => key)}`)].join('\n'),
      t('scheduledRefused.again'),
      { kind: 'link', link: { label: t('openScheduled'), url: `${this.site}/app/scheduled` } },
    ]);
  }

  private shared(): SharedMessages {
    // The keys are the same in both: en.ts does not compile otherwise.
    return (this.locale === 'ja' ? sharedJa : sharedEn) as SharedMessages;
  }

  /** A day for each due date that is named. */
  private events(sheets: readonly WaitingSheetOfMail[], cycleOfMail: CycleOfMail | undefined): DueEvent[] {
    const places = sheets.flatMap((sheet): (DuePlace & WaitingSheetOfMail & { cycle: CycleOfSheet })[] => {
      const cycle = sheet.cycle ?? cycleOfMail;
      const { dueOn, extended = false } = sheet;
      return cycle && dueOn !== null ? [{ ...sheet, dueOn, extended, cycle, cycleId: cycle.id }] : [];
    });
    return dueGroups(places).map(({ key, sequence, stage, dueOn, sheets: due }) => {
      const [first] = due;
      const values = { ...this.planAndYear(first.cycle), task: this.t(`tasks.${stage}`) };
      return {
        uid: `${key}@${new URL(this.site).hostname}`,
        sequence,
        day: dueOn,
        summary: first.extended ? this.t('event.sheet', { ...values, ...named(first) }) : this.t('event.stage', values),
        description: this.t('event.description', { ...values, numbers: this.numbers(due) }),
        url: due.length === 1 ? this.url(first) : `${this.site}/app/`,
      };
    });
  }

  private numbers(sheets: readonly SheetOfMail[]): string {
    const shown = sheets.slice(0, LISTED_NUMBERS).map(({ number }) => spokenNumber(number));
    const more = sheets.length - shown.length;
    return [...shown, ...(more > 0 ? [this.t('event.more', { count: more })] : [])].join(this.t('event.separator'));
  }

  private unsubscribeUrl(token: TenantToken): string {
    return `${this.site}/app/unsubscribe#${formatTenantToken(token)}`;
  }

  private entriesBlock(heading: string, sheets: readonly WaitingSheetOfMail[]): MailBlock[] {
    if (sheets.length === 0) return [];
    return [{ kind: 'entries', heading, entries: sheets.map((sheet) => this.entry(sheet)) }];
  }

  private entry(sheet: WaitingSheetOfMail): MailEntry {
    const task = this.t(`tasks.${sheet.stage}`);
    const label =
      sheet.dueOn === null
        ? this.t('sheetLine', named(sheet))
        : this.t('sheetLineDue', { ...named(sheet), task, due: this.day(sheet.dueOn) });
    return { label, url: this.url(sheet) };
  }

  private sheetBlock(sheet: SheetOfMail, lead: string, due: LocalDate | null): MailBlock {
    const { t } = this;
    return {
      kind: 'sheet',
      lines: [t('sheet', named(sheet)), t('lead', { department: lead }), this.due(due)],
      link: { label: t('openSheet'), url: this.url(sheet) },
    };
  }

  /** A due date that is some business days off says how many. */
  private remindedEntry({ days, ...sheet }: RemindedSheet): MailEntry {
    if (days === 0) return this.entry(sheet);
    const values = { ...named(sheet), task: this.t(`tasks.${sheet.stage}`), due: this.day(sheet.dueOn), days: Math.abs(days) };
    return { label: this.t(days < 0 ? 'sheetLineDueIn' : 'sheetLineDueSince', values), url: this.url(sheet) };
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

  private planAndYear(cycle: CycleOfSheet): { plan: string; year: string } {
    return { plan: this.text(cycle.planName), year: this.year(cycle) };
  }

  private stage(stage: Stage): string {
    return (this.locale === 'ja' ? sharedJa : sharedEn).stages[stage];
  }

  private text(text: LocalizedText): string {
    return inLocale(text, this.locale);
  }

  private url(sheet: SheetOfMail): string {
    return `${this.site}/app/sheets/${sheet.id}`;
  }
}

/** What stands before the signature: of a plain text, and of HTML (content/mail-html.tsx). */
const BEFORE_SIGNATURE = { text: '\n\n-- \n', html: '<p id="signature"' } as const;

/** A part of a mail as others than its reader may see it: without what only its reader should open. */
export function withoutSecretLinks(part: string): string {
  return part.replaceAll(/(\/app\/(?:invitation|enter|unsubscribe)#)[\w./-]+/g, '$1…');
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
