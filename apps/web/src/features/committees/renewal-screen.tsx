import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { AdministratorsOnly } from '../../components/administrators-only.js';
import type { CommitteePage } from './api.js';
import { committeeQuery } from './api.js';
import { RenewalForm } from './renewal-form.js';

export function RenewalScreen() {
  return (
    <AdministratorsOnly>
      <Page />
    </AdministratorsOnly>
  );
}

function Page() {
  const { committeeId } = useParams({ from: '/signed-in/committees/$committeeId/renew' });
  const query = useQuery(committeeQuery(committeeId));
  return <Loaded query={query}>{(page) => <Renewal page={page} />}</Loaded>;
}

/** The form stands on what was read when it opened: what has changed since, the server tells. */
function Renewal({ page }: { page: CommitteePage }) {
  const t = useTranslations('renewal');
  const [seen] = useState(page);
  return (
    <>
      <p className="screen-only">
        <Link to="/committees/$committeeId" params={{ committeeId: seen.committee.id }} className="inline-flex min-h-11 items-center">
          {t('back', { name: seen.committee.name })}
        </Link>
      </p>
      <PageHeading title={t('title', { name: seen.committee.name })} />
      <p className="my-4">{t('help')}</p>
      <RenewalForm page={seen} />
    </>
  );
}
