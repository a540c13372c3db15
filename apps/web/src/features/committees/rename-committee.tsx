import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Committee } from '#libs/contract/committees.js';
import { request } from '../../api/client.js';
import { DialogButton } from '../../components/dialog-button.js';
import { DialogForm } from '../../components/dialog-form.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';

export function RenameCommittee({ committee }: { committee: Committee }) {
  const t = useTranslations('committees');
  return (
    <DialogButton title={t('renameTitle')} content={(close) => <RenameForm committee={committee} close={close} />}>
      {t('rename')}
    </DialogButton>
  );
}

function RenameForm({ committee, close }: { committee: Committee; close: () => void }) {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const flash = useFlash();
  // As it was when the form opened, though the page is read again meanwhile.
  const [seenName] = useState(committee.name);
  const [name, setName] = useState(seenName);
  const { run, busy, error } = useAction(async () => {
    await request('renameCommittee', { params: { committeeId: committee.id }, body: { name, seenName } });
    await queryClient.invalidateQueries();
    close();
    flash(t('committees.renamed', { name: name.trim() }));
  });
  const errors = useFormErrors(error, ({ code }) => (code.startsWith('committeeName') ? 'committee-new-name' : undefined));
  return (
    <DialogForm submit={busy ? t('committees.renaming') : t('committees.renameNow')} onSubmit={run} close={close}>
      {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
      <TextField
        id="committee-new-name"
        label={t('committees.name')}
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={errors?.of('committee-new-name')}
      />
    </DialogForm>
  );
}
