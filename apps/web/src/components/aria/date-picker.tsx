import type { DateValue } from '@internationalized/date';
import { CalendarDate, GregorianCalendar, isWeekend, JapaneseCalendar, parseDate, toCalendar } from '@internationalized/date';
import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker as AriaDatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { useLocale, useTranslations } from 'use-intl';
import { isLocalDate } from '#libs/domain/fiscal/local-date.js';
import { buttonLook } from '../button.js';
import type { DateFieldProps } from '../date-field.js';
import { AriaFieldParts } from './field-parts.js';

const CALENDARS = { ja: 'ja-JP-u-ca-japanese', en: 'en-GB-u-ca-gregory' } as const;

/** A day, typed part by part or chosen in a calendar; in Japanese with the year of its era (令和). */
export default function DatePicker({ id, label, required = false, help, error, value, onChange, min, max }: DateFieldProps) {
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  return (
    <I18nProvider locale={CALENDARS[locale]}>
      <AriaDatePicker
        className="my-4"
        value={dateOf(value)}
        minValue={dateOf(min)}
        maxValue={dateOf(max)}
        isRequired={required}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        shouldForceLeadingZeros={false}
        onChange={(date) => onChange(date === null ? '' : isoOf(date, locale))}
      >
        <AriaFieldParts id={id} label={label} required={required} help={help} error={error}>
          <Group className="flex w-fit max-w-full items-stretch rounded-8 border border-solid-gray-600 bg-white data-[invalid]:border-2 data-[invalid]:border-error-1">
            {/* An error's link leads to the id: what is typed first takes the focus. */}
            <div
              ref={box}
              id={id}
              tabIndex={-1}
              className="outline-none"
              onFocus={({ target }) => {
                if (target === box.current) box.current.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
              }}
              onKeyDown={({ key, nativeEvent, currentTarget }) => {
                // As in any other field of a form.
                if (key === 'Enter' && !nativeEvent.isComposing) currentTarget.closest('form')?.requestSubmit();
              }}
            >
              <DateInput className="flex min-h-11 items-center px-3 text-std-16N-170">
                {(segment) => (
                  <DateSegment segment={segment} className="inline-flex min-h-6 min-w-6 items-center justify-center rounded-4 px-0.5 outline-none data-[type=literal]:min-w-0 focus:bg-key-900 focus:text-white data-[placeholder]:text-solid-gray-700 data-[placeholder]:focus:text-white" />
                )}
              </DateInput>
            </div>
            <OpenCalendar />
          </Group>
        </AriaFieldParts>
        <Popover className="z-50 overflow-auto rounded-12 border border-solid-gray-300 bg-white p-4 shadow-4">
          <Dialog className="outline-none">
            <Month />
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}

function OpenCalendar() {
  const t = useTranslations('form');
  return <Button className="min-w-11 cursor-pointer rounded-r-8 border-l border-solid-gray-420 px-3 text-key-900 underline">{t('calendar')}</Button>;
}

function Month() {
  const t = useTranslations('form');
  const locale = useLocale();
  return (
    <Calendar>
      <div className="mb-2 flex items-center justify-between gap-2">
        <Button slot="previous" className={buttonLook('quiet')}>
          {t('previousMonth')}
        </Button>
        <Heading className="text-std-16B-170" />
        <Button slot="next" className={buttonLook('quiet')}>
          {t('nextMonth')}
        </Button>
      </div>
      <CalendarGrid>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell className="size-11 text-std-16B-170">{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={`flex size-11 cursor-pointer items-center justify-center rounded-8 outline-offset-0 hover:underline data-[outside-month]:invisible data-[selected]:bg-key-900 data-[selected]:text-white data-[unavailable]:line-through data-[disabled]:cursor-default data-[disabled]:text-solid-gray-536 ${
                isWeekend(date, CALENDARS[locale]) ? 'bg-solid-gray-50' : ''
              }`}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

function dateOf(iso: string | undefined): DateValue | null {
  return iso !== undefined && isLocalDate(iso) ? parseDate(iso) : null;
}

/** No era has lasted for so long: such a year was meant as 西暦. */
const LONGER_THAN_ERAS = 1000;

function isoOf(date: DateValue, locale: keyof typeof CALENDARS): string {
  const { year, month, day } = toCalendar(date, new JapaneseCalendar());
  if (locale === 'ja' && year >= LONGER_THAN_ERAS) return new CalendarDate(year, month, day).toString();
  return toCalendar(date, new GregorianCalendar()).toString();
}
