import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { TextArea } from '../../components/text-area.js';
import { useAction } from '../../components/use-action.js';

const MAX_NOTE_LENGTH = 1000;

export function PublishForm({ board }: { board: Board }) {
  const t = useTranslations('publish');
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const { run, busy, error } = useAction(async () => {
    try {
      await request('requestPublication', {
        params: { cycleId: board.cycle.id },
        body: { version: board.version, note },
      });
      setNote('');
    } finally {
      // After a refusal too: the board may have a newer version by now.
      await queryClient.invalidateQueries();
    }
  });
  const version = Math.max(0, ...board.publications.map((publication) => publication.version)) + 1;
  return (
    <form
      className="max-w-3xl"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {error === null ? null : <ProblemNotice error={error} />}
      <TextArea
        id="note"
        label={t('note')}
        help={version > 1 ? t('noteHelpCorrection') : t('noteHelp')}
        max={MAX_NOTE_LENGTH}
        value={note}
        onText={setNote}
      />
      <Button kind="primary" type="submit">
        {busy ? t('publishing') : t('publish', { version })}
      </Button>
    </form>
  );
}
