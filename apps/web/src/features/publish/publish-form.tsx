import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { momentOf } from '#libs/domain/fiscal/local-date.js';
import { request } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { RadioGroup } from '../../components/radio-group.js';
import { TextArea } from '../../components/text-area.js';
import { useAction } from '../../components/use-action.js';
import { useDates } from '../../i18n/use-dates.js';
import { useFormErrors } from '../staffing/use-form-errors.js';
import type { PublishMoment } from './moment-fields.js';
import { DAY_CONTROL, FIRST_MOMENT, MomentFields } from './moment-fields.js';
import { ScheduledPublication } from './scheduled-publication.js';
import type { PlaceToCorrect } from './sheets-to-correct.js';
import { SheetsToCorrect } from './sheets-to-correct.js';

const MAX_NOTE_LENGTH = 1000;
const NOTE_CONTROL = 'note';

/** Now, or at a chosen time; the button says exactly what it does. */
export function PublishForm({ board }: { board: Board }) {
  const t = useTranslations('publish');
  const { moment } = useDates();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const [note, setNote] = useState('');
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [at, setAt] = useState<PublishMoment>(FIRST_MOMENT);
  const { run, busy, error } = useAction(async () => {
    const params = { cycleId: board.cycle.id };
    const body = { version: board.version, note };
    try {
      if (when === 'now') {
        await request('requestPublication', { params, body });
      } else {
        const { dueAt } = await request('schedulePublication', { params, body: { ...body, ...at } });
        flash(t('scheduled', { moment: moment(dueAt) }));
        setWhen('now');
        setAt(FIRST_MOMENT);
      }
      setNote('');
    } finally {
      // After a refusal too: the board may have a newer version by now.
      await queryClient.invalidateQueries();
    }
  });
  const errors = useFormErrors(error, controlOf);
  const correction = board.publications.some(({ status }) => status === 'built');
  const version = Math.max(0, ...board.publications.map((publication) => publication.version)) + 1;
  const dueAt = when === 'later' ? momentOf(at.publishOn, at.publishAt) : null;
  const later = dueAt === null ? t('publishLater', { version }) : t('publishAt', { moment: moment(dueAt.toISOString()), version });
  return (
    <form
      noValidate
      className="max-w-3xl"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <ScheduledPublication board={board} />
      {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
      <SheetsToCorrect places={unprintablePlaces(error)} closed={board.cycle.status === 'closed'} />
      <TextArea
        id={NOTE_CONTROL}
        label={t('note')}
        required={correction}
        help={correction ? t('noteHelpCorrection') : t('noteHelp')}
        error={errors?.of(NOTE_CONTROL)}
        max={MAX_NOTE_LENGTH}
        value={note}
        onText={setNote}
      />
      <RadioGroup
        id="publish-when"
        label={t('when')}
        choices={[
          { value: 'now' as const, label: t('now') },
          { value: 'later' as const, label: t('later') },
        ]}
        value={when}
        onChoose={setWhen}
      />
      {when === 'later' ? <MomentFields moment={at} onChange={setAt} error={errors?.of(DAY_CONTROL)} /> : null}
      <Button kind="primary" type="submit">
        {when === 'now' ? t(busy ? 'publishing' : 'publish', { version }) : busy ? t('scheduling') : later}
      </Button>
    </form>
  );
}

/** The control where a refusal is put right; those of sheets are put right there. */
function controlOf(refusal: ApiRefusal): string | undefined {
  switch (refusal.code) {
    case 'momentInvalid':
    case 'momentPassed':
      return DAY_CONTROL;
    case 'noteRequired':
    case 'noteUnprintable':
      return NOTE_CONTROL;
    default:
      return undefined;
  }
}

function unprintablePlaces(error: unknown): PlaceToCorrect[] {
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  return refusals.filter((refusal) => refusal.code === 'publicationUnprintable');
}
