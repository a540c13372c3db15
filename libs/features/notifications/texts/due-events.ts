import type { DuePlace } from '#libs/domain/mail/due-event.js';
import { dueGroups } from '#libs/domain/mail/due-event.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { DueEvent } from '../content/calendar-file.js';
import type { CycleOfMail } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import { named } from './mail-words.js';
import type { CycleOfSheet, SheetOfMail, WaitingSheetOfMail } from './sheet-of-mail.js';

/** More numbers than this are counted in a calendar's entry, not listed. */
const LISTED_NUMBERS = 20;

/** A day for each due date that is named. `cycleOfMail`: of sheets that name none themselves. */
export function dueEvents(
  words: MailWords,
  sheets: readonly WaitingSheetOfMail[],
  cycleOfMail: CycleOfMail | undefined,
): DueEvent[] {
  const { t } = words;
  const places = sheets.flatMap((sheet): (DuePlace & WaitingSheetOfMail & { cycle: CycleOfSheet })[] => {
    const cycle = sheet.cycle ?? cycleOfMail;
    const { dueOn, extended = false } = sheet;
    return cycle && dueOn !== null ? [{ ...sheet, dueOn, extended, cycle, cycleId: cycle.id }] : [];
  });
  return dueGroups(places).map(({ key, sequence, stage, dueOn, sheets: due }) => {
    const [first] = due;
    const values = { ...words.planAndYear(first.cycle), task: t(`tasks.${stage}`) };
    return {
      uid: `${key}@${new URL(words.site).hostname}`,
      sequence,
      day: dueOn,
      summary: first.extended ? t('event.sheet', { ...values, ...named(first) }) : t('event.stage', values),
      description: t('event.description', { ...values, numbers: numbersOf(words, due) }),
      url: due.length === 1 ? words.sheetUrl(first) : words.page(''),
    };
  });
}

function numbersOf({ t }: MailWords, sheets: readonly SheetOfMail[]): string {
  const shown = sheets.slice(0, LISTED_NUMBERS).map(({ number }) => spokenNumber(number));
  const more = sheets.length - shown.length;
  return [...shown, ...(more > 0 ? [t('event.more', { count: more })] : [])].join(t('event.separator'));
}
