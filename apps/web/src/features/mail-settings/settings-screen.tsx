import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { useFlash } from '../../components/flash.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { RadioGroup } from '../../components/radio-group.js';
import { useAction } from '../../components/use-action.js';

type Settings = ResponseOf<'readMailSettings'>;

const settingsQuery = queryOptions({ queryKey: ['mail-settings'], queryFn: () => request('readMailSettings') });

/** What everybody chooses for themselves. */
export function SettingsScreen() {
  const t = useTranslations('mailSettings');
  const query = useQuery(settingsQuery);
  return (
    <Loaded query={query}>
      {(settings) => (
        <>
          <PageHeading title={t('title')} />
          <SettingsForm settings={settings} />
        </>
      )}
    </Loaded>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const [wanted, setWanted] = useState(settings);
  const { run, busy, error } = useAction(async () => {
    await request('changeMailSettings', { body: wanted });
    queryClient.setQueryData(settingsQuery.queryKey, wanted);
    flash(t('mailSettings.saved'));
  });
  return (
    <form
      className="max-w-2xl"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <h2 className="mt-6 text-std-22B-150">{t('mailSettings.mails')}</h2>
      {error === null ? null : <ProblemNotice error={error} />}
      <RadioGroup
        id="mail-language"
        label={t('mailSettings.language')}
        help={t('mailSettings.languageHelp')}
        choices={(['ja', 'en'] as const).map((value) => ({ value, label: t(`mailTemplates.languages.${value}`) }))}
        value={wanted.language}
        onChoose={(language) => setWanted({ ...wanted, language })}
      />
      <Checkbox
        label={t('mailSettings.digests')}
        aria-describedby="digests-help"
        checked={wanted.digests}
        onChange={({ currentTarget }) => setWanted({ ...wanted, digests: currentTarget.checked })}
      />
      <p id="digests-help" className="text-solid-gray-700">
        {t('mailSettings.digestsHelp')}
      </p>
      <Button kind="primary" type="submit" className="mt-6">
        {busy ? t('mailSettings.saving') : t('mailSettings.save')}
      </Button>
    </form>
  );
}
