import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../components/button-link.js';
import { Notice } from '../../components/notice.js';
import { useFiscalYears } from '../../i18n/use-localized.js';
import type { Opening } from './api.js';
import { Contents } from './contents.js';
import type { Decisions } from './decisions.js';
import { firstDecisions } from './decisions.js';
import { DueDates } from './due-dates.js';
import { MailCalendar } from './mail-calendar.js';
import { OpenNow } from './open-now.js';
import { ScheduledNotice } from './scheduled-notice.js';
import { Step } from './step.js';
import { useExplainedErrors } from './use-explained-errors.js';
import { useOpening } from './use-opening.js';

/** What opening the years would make; nothing has changed yet. Years that are open already lead to their board. */
export function OpeningGuide({ opening }: { opening: Opening }) {
  const t = useTranslations('opening');
  const year = useFiscalYears()({ fiscalYearFrom: opening.fiscalYear, fiscalYearTo: opening.fiscalYearTo });
  const [decisions, setDecisions] = useState(() => firstDecisions(opening));
  const change = (changed: Partial<Decisions>) => setDecisions((before) => ({ ...before, ...changed }));
  const { run, busy, error } = useOpening(opening, year);
  const explained = useExplainedErrors(error, opening, decisions);
  if (opening.cycleId !== null) {
    return (
      <Notice kind="information" title={t('openAlready', { year })}>
        <ButtonLink to="/cycles/$cycleId" params={{ cycleId: opening.cycleId }} className="mt-2">
          {t('toBoard')}
        </ButtonLink>
      </Notice>
    );
  }
  const step = { opening, decisions, change, errors: explained?.errors ?? [] };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run(decisions);
      }}
    >
      <ScheduledNotice opening={opening} />
      <Step name="contents" title={t('previewTitle', { year })}>
        <Contents {...step} />
      </Step>
      <Step name="dueDates" title={t('steps.dueDates')}>
        <DueDates {...step} />
      </Step>
      <Step name="mails" title={t('steps.mails')}>
        <MailCalendar opening={opening} decisions={decisions} />
      </Step>
      <Step name="open" title={t('steps.open')}>
        <OpenNow {...step} year={year} busy={busy} failure={explained && { ...explained, cause: error }} />
      </Step>
    </form>
  );
}
