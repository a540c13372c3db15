import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Meeting, MeetingItem } from '#libs/contract/meetings.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { FieldLink } from '../../components/field-link.js';
import { bySection } from './by-section.js';
import type { ItemState } from './item-state.js';
import { itemAnchor, itemState } from './item-state.js';
import { useSectionName } from './use-section-name.js';

/** Beside the items; on a narrow screen it would stand between the reader and them. */
const WIDE = window.matchMedia('(width >= 64rem)');

const SHAPE: Readonly<Record<ItemState, string>> = { before: '…', waiting: '○', settled: '✓' };

/** Beside the items, what there is: each leads to its item; where there are several pages, sections lead to theirs. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  const whole = meeting.counts.total <= meeting.items.pageSize;
  return (
    <nav
      aria-label={t('agenda')}
      className="screen-only mb-8 lg:sticky lg:top-0 lg:max-h-screen lg:self-start lg:overflow-y-auto lg:pr-2 lg:pb-4"
    >
      <details open={whole && WIDE.matches} className="lg:mt-1">
        <summary className="min-h-11 content-center text-std-18B-160">{t('agenda')}</summary>
        {whole ? null : <SectionLinks meeting={meeting} />}
        {bySection(meeting).map(({ section, items }) => (
          <ItemLinks key={section.key} section={section} items={items} />
        ))}
      </details>
    </nav>
  );
}

function SectionLinks({ meeting: { cycle, sections } }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  const name = useSectionName();
  const to = { to: '/cycles/$cycleId/meeting', params: { cycleId: cycle.id }, activeOptions: { exact: true } } as const;
  const look = 'inline-block min-h-11 content-center aria-[current=page]:font-700 aria-[current=page]:no-underline';
  return (
    <ul className="mb-4 border-b border-solid-gray-300 pb-2">
      <li>
        <Link {...to} search={{}} className={look}>
          {t('allSections')}
        </Link>
      </li>
      {sections
        .filter(({ total }) => total > 0)
        .map((section) => (
          <li key={section.key} className={section.depth > 0 ? 'pl-4' : ''}>
            <Link {...to} search={{ section: section.key }} className={look}>
              {name(section)}
            </Link>
            <span className="block text-solid-gray-700">{t('sectionCounts', section)}</span>
          </li>
        ))}
    </ul>
  );
}

function ItemLinks({ section, items }: { section: Meeting['sections'][number]; items: readonly MeetingItem[] }) {
  const t = useTranslations('meeting');
  const name = useSectionName();
  return (
    <>
      <p className="mt-3 text-std-16B-170">{name(section)}</p>
      <ul>
        {items.map((item) => {
          const state = itemState(item);
          return (
            <li key={item.sheet.id} className="grid grid-cols-[1.5rem_minmax(0,1fr)] py-1">
              <span>
                <span aria-hidden="true">{SHAPE[state]}</span>
                <span className="sr-only">{t(`states.${state}`)}</span>
              </span>
              <FieldLink fieldId={itemAnchor(item.sheet.id)}>
                {t('numbered', { number: spokenNumber(item.sheet.number), title: item.sheet.title })}
              </FieldLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}
