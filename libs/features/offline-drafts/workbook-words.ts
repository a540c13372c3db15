import { createTranslator } from 'use-intl/core';
import type { CycleRef } from '#libs/contract/common.js';
import { en as sharedEn } from '#libs/contract/messages/en.js';
import { ja as sharedJa } from '#libs/contract/messages/ja.js';
import type { SheetField } from '#libs/contract/sheets.js';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { en } from './messages/en.js';
import type { WorkbookMessages } from './messages/ja.js';
import { ja } from './messages/ja.js';

/** What a workbook says, in its reader's language. */
export class WorkbookWords {
  readonly t;

  constructor(readonly locale: Locale) {
    // The keys are the same in both: en.ts does not compile otherwise.
    const messages = (locale === 'ja' ? ja : en) as WorkbookMessages;
    this.t = createTranslator<WorkbookMessages>({
      locale,
      messages,
      timeZone: 'Asia/Tokyo',
      onError: (error) => {
        throw error;
      },
    });
  }

  text(text: LocalizedText): string {
    return inLocale(text, this.locale);
  }

  years({ fiscalYearFrom, fiscalYearTo }: Pick<CycleRef, 'fiscalYearFrom' | 'fiscalYearTo'>): string {
    const [from, to] = [fiscalYearFrom, fiscalYearTo].map((year) => longFiscalYear(year, this.locale)) as [string, string];
    return from === to ? from : this.t('yearSpan', { from, to });
  }

  stage(stage: Stage): string {
    return (this.locale === 'ja' ? sharedJa : sharedEn).stages[stage];
  }

  item({ number, title }: { readonly number: string; readonly title: string }): string {
    return this.t('item', { number: spokenNumber(number), title });
  }

  fieldLabel({ letter, label }: SheetField): string {
    const words = this.text(label);
    return letter === null ? words : this.t('lettered', { letter, label: words });
  }

  /** A grade as it is chosen from a list: A 順調. */
  mark({ symbol, word }: Mark): string {
    return this.t('mark', { symbol, word: this.text(word) });
  }
}
