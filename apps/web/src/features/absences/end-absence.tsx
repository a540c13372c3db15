import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Absence } from '#libs/contract/absences.js';
import { addDays } from '#libs/domain/fiscal/local-date.js';
import { request } from '../../api/client.js';
import { useToday } from '../../api/viewer.js';
import { DateField } from '../../components/date-field.js';
import { DialogButton } from '../../components/dialog-button.js';
import { DialogForm } from '../../components/dialog-form.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';

const LAST = 'absence-last';

/** Ends a running absence earlier, and takes a planned one back. */
export function EndAbsence({ absence }: { absence: Absence }) {
  const t = useTranslations('absences');
  const kind = absence.when === 'planned' ? 'takeBack' : 'end';
  return (
    <DialogButton
      kind="quiet"
      aria-label={t(`${kind}One`, { name: absence.person.name })}
      title={t(`${kind}.title`, { name: absence.person.name })}
      content={(close) => <EndForm absence={absence} kind={kind} close={close} />}
    >
      {t(`${kind}.button`)}
    </DialogButton>
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
    <DialogForm submit={busy ? t('absences.ending') : t(`absences.${kind}.confirm`)} onSubmit={run} close={close}>
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
    </DialogForm>
  );
}
