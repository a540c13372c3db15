import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../components/button-link.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { AdministratorsOnly } from '../../components/administrators-only.js';
import type { CommitteePage } from './api.js';
import { committeeQuery } from './api.js';
import { CommitteeTerms } from './committee-terms.js';
import { RenameCommittee } from './rename-committee.js';
import { TakeBackTerm } from './take-back-term.js';

export function CommitteeScreen() {
  return (
    <AdministratorsOnly>
      <Page />
    </AdministratorsOnly>
  );
}

function Page() {
  const { committeeId } = useParams({ from: '/signed-in/committees/$committeeId' });
  const query = useQuery(committeeQuery(committeeId));
  return <Loaded query={query}>{(page) => <Committee page={page} />}</Loaded>;
}

function Committee({ page }: { page: CommitteePage }) {
  const t = useTranslations();
  const localized = useLocalized();
  const { committee, terms, runningYears } = page;
  const planned = terms.some(({ when }) => when === 'planned');
  const isEmpty = !terms.some(({ when, members }) => when === 'running' && members.some(({ standing }) => standing !== 'inactive'));
  return (
    <>
      <p className="screen-only">
        <Link to="/committees" className="inline-flex min-h-11 items-center">
          {t('committees.toList')}
        </Link>
      </p>
      <PageHeading title={committee.name} />
      <p className="mt-2">
        {t('committees.facts', {
          role: t(`roles.${committee.role}`),
          plan: committee.plan === null ? t('committees.allPlans') : localized(committee.plan.name),
        })}
      </p>
      {isEmpty && runningYears > 0 ? (
        <Notice kind="warning" title={t('committees.emptyNow', { years: runningYears })} />
      ) : null}
      <div className="screen-only my-4 flex flex-wrap gap-3">
        {planned ? (
          <TakeBackTerm page={page} />
        ) : (
          <ButtonLink kind="primary" to="/committees/$committeeId/renew" params={{ committeeId: committee.id }}>
            {t('committees.renew')}
          </ButtonLink>
        )}
        <RenameCommittee committee={committee} />
      </div>
      {terms.length === 0 ? <p className="my-6 rounded-12 bg-solid-gray-50 p-6">{t('committees.noMembersYet')}</p> : <CommitteeTerms terms={terms} />}
    </>
  );
}
