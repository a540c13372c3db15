import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Absence } from '#libs/contract/absences.js';
import { addDays } from '#libs/domain/fiscal/local-date.js';
import { request } from '../../api/client.js';
import { useToday } from '../../api/viewer.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import { ButtonRow, Dialog } from '../../components/dialog.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';

const LAST = 'absence-last';

/** Ends a running absence earlier, and takes a planned one back. */
export function EndAbsence({ absence }: { absence: Absence }) {
  const t = useTranslations('absences');
  const [open, setOpen] = useState(false);
  const kind = absence.when === 'planned' ? 'takeBack' : 'end';
  return (
    <>
      <Button kind="quiet" aria-label={t(`${kind}One`, { name: absence.person.name })} onClick={() => setOpen(true)}>
        {t(`${kind}.button`)}
      </Button>
      {open ? (
        <Dialog title={t(`${kind}.title`, { name: absence.person.name })} onClose={() => setOpen(false)}>
          <EndForm absence={absence} kind={kind} close={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function EndForm({ absence, kind, close }: { absence: Absence; kind: 'end' | 'takeBack'; close: () => void }) {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const yesterday = addDays(useToday(), -1);
  const [lastOn, setLastOn] = useState(kind === 'end' ? yesterday : addDays(absence.fromOn, -1));
  const [seenToOn] = useState(absence.toOn);
  const { run, busy, error } = useAction(async () => {
    try {
      await request('endAbsence', { params: { absenceId: absence.id }, body: { lastOn, seenToOn } });
    } finally {
      await queryClient.invalidateQueries();
    }
    close();
    flash(t(`absences.${kind}.done`));
  });
  const errors = useFormErrors(error, ({ code }) => (code === 'dayInvalid' || code === 'absenceNotEarlier' ? LAST : undefined));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p className="mt-4">{t(`absences.${kind}.help`)}</p>
      {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
      {kind === 'end' ? (
        <DateField
          id={LAST}
          label={t('absences.to')}
          required
          help={t('absences.lastHelp')}
          value={lastOn}
          onChange={setLastOn}
          error={errors?.of(LAST)}
        />
      ) : null}
      <ButtonRow>
        <Button kind="primary" type="submit">
          {busy ? t('absences.ending') : t(`absences.${kind}.confirm`)}
        </Button>
        <Button onClick={close}>{t('form.cancel')}</Button>
      </ButtonRow>
    </form>
  );
}
