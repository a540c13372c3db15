import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import type { CycleOfMail } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import { named } from './mail-words.js';
import type { MailMatter } from './matter.js';
import type { SheetOfMail } from './sheet-of-mail.js';

/** A sheet that closing its stage has left there. */
export interface LeftSheet extends SheetOfMail {
  readonly lead: string;
}

export interface StageClosed {
  readonly cycle: CycleOfMail;
  readonly stage: WorkStage;
  readonly dueOn: LocalDate;
  /** How many moved on. */
  readonly advanced: number;
  readonly left: readonly LeftSheet[];
}

/** What the responsible division is told when a stage was closed. */
export function stageClosed(words: MailWords, { cycle, stage, dueOn, advanced, left }: StageClosed): MailMatter {
  const { t } = words;
  const values = { stage: words.stage(stage), count: left.length };
  return {
    subject: t('stageClosed.subject', values),
    about: cycle,
    blocks: [
      t('stageClosed.what', { ...values, ...words.planAndYear(cycle), due: words.day(dueOn) }),
      ...(advanced > 0 ? [t('stageClosed.advanced', { count: advanced })] : []),
      {
        kind: 'entries',
        heading: t('stageClosed.left', { count: left.length }),
        entries: left.map((sheet) => ({
          label: t('sheetLineLead', { ...named(sheet), lead: sheet.lead }),
          url: words.sheetUrl(sheet),
        })),
      },
      t('stageClosed.board'),
      { kind: 'link', link: { label: t('openBoard'), url: words.page(`cycles/${cycle.id}`) } },
    ],
  };
}
