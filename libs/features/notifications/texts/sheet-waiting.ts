import type { CycleOfMail } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import { named } from './mail-words.js';
import type { MailMatter } from './matter.js';
import type { SingleSheetOfMail } from './sheet-of-mail.js';

export interface SheetWaiting {
  readonly cycle: CycleOfMail;
  readonly sheet: SingleSheetOfMail;
}

/** Somebody has handed a sheet on to the reader. */
export function sheetWaiting(words: MailWords, { cycle, sheet }: SheetWaiting): MailMatter {
  const { t } = words;
  const task = t(`tasks.${sheet.stage}`);
  const values = { sheet: t('sheet', named(sheet)), task };
  return {
    subject: sheet.dueOn
      ? t('sheetWaiting.subjectDue', { ...values, due: words.day(sheet.dueOn) })
      : t('sheetWaiting.subject', values),
    about: cycle,
    blocks: [t('sheetWaiting.what', { ...words.planAndYear(cycle), stage: words.stage(sheet.stage), task }), words.sheetBlock(sheet)],
    sheets: [sheet],
  };
}
