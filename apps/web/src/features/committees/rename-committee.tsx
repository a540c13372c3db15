import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Committee } from '#libs/contract/committees.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ButtonRow, Dialog } from '../../components/dialog.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';

export function RenameCommittee({ committee }: { committee: Committee }) {
  const t = useTranslations('committees');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('rename')}</Button>
      {open ? (
        <Dialog title={t('renameTitle')} onClose={() => setOpen(false)}>
          <RenameForm committee={committee} close={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
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
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
      <TextField
        id="committee-new-name"
        label={t('committees.name')}
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={errors?.of('committee-new-name')}
      />
      <ButtonRow>
        <Button kind="primary" type="submit">
          {busy ? t('committees.renaming') : t('committees.renameNow')}
        </Button>
        <Button onClick={close}>{t('form.cancel')}</Button>
      </ButtonRow>
    </form>
  );
}
