import { useTranslations } from 'use-intl';
import type { Meeting } from '#libs/contract/meetings.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { isLocalDate } from '#libs/domain/fiscal/local-date.js';
import { useDates } from '../../../i18n/use-dates.js';
import { useFiscalYears, useLocalized } from '../../../i18n/use-localized.js';
import { bySection } from '../by-section.js';
import { useSectionName } from '../use-section-name.js';
import { AgendaTable } from './agenda-table.js';
import { MemberTable } from './member-table.js';
import { PaperItem } from './paper-item.js';

export interface PaperProps {
  readonly meeting: Meeting;
  /** As typed: it may be no day. */
  readonly heldOn: LocalDate;
  readonly place: string;
  readonly withRemarks: boolean;
  /** Room for opinions, written by hand. */
  readonly withLines: boolean;
}

/** 議事資料: who meets and when, the agenda, and every item with its figures. */
export function Paper({ meeting, heldOn, place, withRemarks, withLines }: PaperProps) {
  const t = useTranslations('meeting.paper');
  const localized = useLocalized();
  const years = useFiscalYears();
  const sectionName = useSectionName();
  const { fullDay } = useDates();
  const { cycle, members } = meeting;
  return (
    <article aria-labelledby="paper-title">
      <h2 id="paper-title" className="text-center text-std-22B-150">
        {t('heading', { plan: localized(cycle.planName), years: years(cycle) })}
      </h2>
      <p className="mt-3 text-right">{t('held', { date: isLocalDate(heldOn) ? fullDay(heldOn) : t('undecided') })}</p>
      {place.trim() === '' ? null : <p className="text-right">{t('at', { place: place.trim() })}</p>}
      <MemberTable members={members} />
      <AgendaTable meeting={meeting} />
      <h3 className="mt-8 text-std-20B-150">{t('proposals')}</h3>
      {bySection(meeting).map(({ section, items }) => (
        <section key={section.key} aria-labelledby={`paper-${section.key}`}>
          <h4 id={`paper-${section.key}`} className="mt-6 text-std-18B-160 print:break-after-avoid">
            {sectionName(section)}
          </h4>
          {items.map((item) => (
            <PaperItem key={item.sheet.id} item={item} {...{ withRemarks, withLines }} />
          ))}
        </section>
      ))}
    </article>
  );
}
