import type { Stage } from '#libs/domain/review/stage.js';
import type { CycleOfMail } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import { named } from './mail-words.js';
import type { MailMatter } from './matter.js';
import type { SingleSheetOfMail } from './sheet-of-mail.js';

export interface SentBack {
  readonly reason: string;
  readonly from: Stage;
  readonly by: string;
}

export interface SheetSentBack {
  readonly cycle: CycleOfMail;
  readonly sheet: SingleSheetOfMail;
  readonly sentBack: SentBack | null;
}

/** A sheet came back to the reader: why, from whom and from where. */
export function sheetSentBack(words: MailWords, { cycle, sheet, sentBack }: SheetSentBack): MailMatter {
  const { t } = words;
  const { stage } = sheet;
  const values = { sheet: t('sheet', named(sheet)) };
  const from = words.stage(sentBack?.from ?? stage);
  return {
    subject: sheet.dueOn
      ? t('sheetSentBack.subjectDue', { ...values, due: words.day(sheet.dueOn) })
      : t('sheetSentBack.subject', values),
    about: cycle,
    blocks: [
      t('sheetSentBack.what', { ...words.planAndYear(cycle), from, stage: words.stage(stage), task: t(`tasks.${stage}`) }),
      ...(sentBack
        ? [t('sheetSentBack.reason', { reason: sentBack.reason }), t('sheetSentBack.by', { name: sentBack.by })]
        : [t('sheetSentBack.noReason')]),
      words.sheetBlock(sheet),
    ],
    sheets: [sheet],
  };
}
