import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Meeting } from '#libs/contract/meetings.js';
import { meetingSearch } from '../../app/search.js';
import { Loaded } from '../../components/loaded.js';
import { Pagination } from '../../components/pagination.js';
import { Agenda } from './agenda.js';
import { meetingQuery } from './api.js';
import { bySection } from './by-section.js';
import { AgendaItem } from './item/agenda-item.js';
import { MeetingHeading } from './meeting-heading.js';
import { MeetingGuard, SaversProvider } from './savers.js';
import { useProceed } from './use-proceed.js';
import { useSectionName } from './use-section-name.js';

export function MeetingScreen() {
  const { cycleId } = useParams({ from: '/signed-in/cycles/$cycleId/meeting' });
  const filter = useSearch({ from: '/signed-in/cycles/$cycleId/meeting', select: meetingSearch });
  const query = useQuery(meetingQuery(cycleId, filter));
  return (
    <SaversProvider>
      <MeetingGuard />
      <Loaded query={query}>{(meeting) => <MeetingPage key={cycleId} meeting={meeting} />}</Loaded>
    </SaversProvider>
  );
}

function MeetingPage({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  const sectionName = useSectionName();
  const { said, proceed } = useProceed(meeting);
  return (
    <>
      <MeetingHeading meeting={meeting} />
      <div className="gap-10 lg:grid lg:grid-cols-[18rem_minmax(0,1fr)]">
        <Agenda meeting={meeting} />
        <div>
          {meeting.items.total === 0 ? <p className="my-6">{t('none')}</p> : null}
          {bySection(meeting).map(({ section, items }) => (
            <section key={section.key} aria-labelledby={`section-${section.key}`} className="mb-10">
              <h2 id={`section-${section.key}`} className="border-b-2 border-key-900 pb-1 text-std-22B-150">
                {sectionName(section)}
              </h2>
              {items.map((item) => (
                <AgendaItem key={item.sheet.id} item={item} onDone={proceed} />
              ))}
            </section>
          ))}
          <Pagination
            {...meeting.items}
            link={(page, label) => (
              <Link to="/cycles/$cycleId/meeting" params={{ cycleId: meeting.cycle.id }} search={(search) => ({ ...search, page })}>
                {label}
              </Link>
            )}
          />
        </div>
      </div>
      <div
        role="status"
        className="screen-only sticky bottom-0 border-t border-solid-gray-300 bg-white py-2 empty:border-transparent empty:bg-transparent"
      >
        {said === null ? null : (
          <p className="flex flex-wrap gap-x-6">
            <span>
              <span aria-hidden="true" className="mr-2 text-green-900">
                ✓
              </span>
              {said[0]}
            </span>
            <span>{said[1]}</span>
          </p>
        )}
      </div>
    </>
  );
}
