import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Meeting } from '#libs/contract/meetings.js';
import { useToday } from '../../../api/viewer.js';
import { Button } from '../../../components/button.js';
import { Checkbox } from '../../../components/checkbox.js';
import { DateField } from '../../../components/date-field.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { TextField } from '../../../components/text-field.js';
import { wholeMeetingQuery } from '../api.js';
import { Paper } from './paper.js';

export function PaperScreen() {
  const { cycleId } = useParams({ from: '/signed-in/cycles/$cycleId/meeting/print' });
  const query = useQuery(wholeMeetingQuery(cycleId));
  return <Loaded query={query}>{(meeting) => <PaperPage meeting={meeting} />}</Loaded>;
}

/** Every page with its number. */
const PAGE = '@page { size: A4; margin: 16mm 14mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt } }';

/** The papers as they will be printed, below what may be chosen for them. */
function PaperPage({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting.paper');
  const [heldOn, setHeldOn] = useState(useToday());
  const [place, setPlace] = useState('');
  const [withRemarks, setWithRemarks] = useState(true);
  const [withLines, setWithLines] = useState(true);
  return (
    <>
      <style>{PAGE}</style>
      <div className="screen-only mb-8 border-b border-solid-gray-420 pb-4">
        <p>
          <Link to="/cycles/$cycleId/meeting" params={{ cycleId: meeting.cycle.id }} className="inline-flex min-h-11 items-center">
            {t('toMeeting')}
          </Link>
        </p>
        <PageHeading title={t('title')} />
        <div className="grid gap-x-8 sm:grid-cols-2">
          <DateField id="held-on" label={t('date')} value={heldOn} onChange={setHeldOn} />
          <TextField id="held-at" label={t('place')} value={place} onChange={({ currentTarget }) => setPlace(currentTarget.value)} />
        </div>
        <fieldset>
          <legend className="text-std-16B-170">{t('options')}</legend>
          <Checkbox label={t('remarks')} checked={withRemarks} onChange={({ currentTarget }) => setWithRemarks(currentTarget.checked)} />
          <Checkbox label={t('lines')} checked={withLines} onChange={({ currentTarget }) => setWithLines(currentTarget.checked)} />
        </fieldset>
        <Button kind="primary" className="mt-3" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <Paper meeting={meeting} {...{ heldOn, place, withRemarks, withLines }} />
    </>
  );
}
