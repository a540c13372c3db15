import holidayJp from '@holiday-jp/holiday_jp';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';

const HOLIDAYS: Readonly<Record<LocalDate, { readonly name: string; readonly name_en: string }>> = holidayJp.holidays;

/** The name of a national holiday of Japan, substitute holidays among them; undefined on every other day. */
export function nationalHoliday(day: LocalDate): LocalizedText | undefined {
  const holiday = HOLIDAYS[day];
  return holiday && { ja: holiday.name, en: holiday.name_en };
}
