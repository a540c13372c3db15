import { createTranslator } from 'use-intl/core';
import { en as sharedEn } from '#libs/contract/messages/en.js';
import type { SharedMessages } from '#libs/contract/messages/ja.js';
import { ja as sharedJa } from '#libs/contract/messages/ja.js';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { MailBlock, MailEntry } from '#libs/domain/mail/mail-content.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { printedDate } from '#libs/report/japanese-date.js';
import { en } from '../messages/en.js';
import type { MailMessages } from '../messages/ja.js';
import { ja } from '../messages/ja.js';
import type { CycleOfSheet, SheetOfMail, SingleSheetOfMail, WaitingSheetOfMail, YearsOfMail } from './sheet-of-mail.js';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

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

/** What several kinds of mails say in the same way, in one language: dates, years, sheets, addresses. */
export class MailWords {
  readonly t;
  readonly shared: SharedMessages;

  constructor(
    /** The program's public address, without a slash at its end. */
    readonly site: string,
    readonly locale: Locale,
  ) {
    this.t = TRANSLATORS[locale];
    // The keys are the same in both: en.ts does not compile otherwise.
    this.shared = (locale === 'ja' ? sharedJa : sharedEn) as SharedMessages;
  }

  /** 令和2年4月24日(金) */
  day(date: LocalDate): string {
    const weekday = this.t(`weekdays.${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!}`);
    return this.t('dueDate', { date: printedDate(date, this.locale), weekday });
  }

  /** 令和2年4月24日(金) 17:00, in Asia/Tokyo. */
  moment(instant: Date): string {
    return this.t('momentOfDay', { day: this.day(localDateOf(instant)), time: clockTime(instant) });
  }

  year({ fiscalYearFrom, fiscalYearTo }: YearsOfMail): string {
    const to = longFiscalYear(fiscalYearTo, this.locale);
    if (fiscalYearFrom === fiscalYearTo) return to;
    return this.t('yearSpan', { from: longFiscalYear(fiscalYearFrom, this.locale), to });
  }

  planAndYear(cycle: CycleOfSheet): { plan: string; year: string } {
    return { plan: this.text(cycle.planName), year: this.year(cycle) };
  }

  stage(stage: Stage): string {
    return this.shared.stages[stage];
  }

  text(text: LocalizedText): string {
    return inLocale(text, this.locale);
  }

  due(due: LocalDate | null): string {
    return due ? this.t('due', { due: this.day(due) }) : this.t('noDue');
  }

  /** A page of the staff's application. */
  page(path: string): string {
    return `${this.site}/app/${path}`;
  }

  sheetUrl(sheet: Pick<SheetOfMail, 'id'>): string {
    return this.page(`sheets/${sheet.id}`);
  }

  /** A sheet in a list, with what is asked and by when. */
  entry(sheet: WaitingSheetOfMail): MailEntry {
    const task = this.t(`tasks.${sheet.stage}`);
    const label =
      sheet.dueOn === null
        ? this.t('sheetLine', named(sheet))
        : this.t('sheetLineDue', { ...named(sheet), task, due: this.day(sheet.dueOn) });
    return { label, url: this.sheetUrl(sheet) };
  }

  /** A list under a heading; nothing when there is nothing to list. */
  entries(heading: string, sheets: readonly WaitingSheetOfMail[]): MailBlock[] {
    if (sheets.length === 0) return [];
    return [{ kind: 'entries', heading, entries: sheets.map((sheet) => this.entry(sheet)) }];
  }

  /** One sheet with what is known of it. */
  sheetBlock(sheet: SingleSheetOfMail): MailBlock {
    const { t } = this;
    return {
      kind: 'sheet',
      lines: [t('sheet', named(sheet)), t('lead', { department: sheet.lead }), this.due(sheet.dueOn)],
      link: { label: t('openSheet'), url: this.sheetUrl(sheet) },
    };
  }
}

/** The values of a message that names a sheet. */
export function named({ number, title }: SheetOfMail) {
  return { number: spokenNumber(number), title };
}

/** 15:04, in Asia/Tokyo. */
function clockTime(instant: Date): string {
  return instant.toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
}
