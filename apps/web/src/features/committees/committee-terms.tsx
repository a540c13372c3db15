import { useTranslations } from 'use-intl';
import type { CommitteeTerm } from '#libs/contract/committees.js';
import { Badge } from '../../components/badge.js';
import { useDaysWords } from '../staffing/use-days-words.js';
import { WhenBadge } from '../staffing/when-badge.js';

/** The committee's terms, the latest first, each with its members. */
export function CommitteeTerms({ terms }: { terms: readonly CommitteeTerm[] }) {
  const t = useTranslations('committees');
  const daysWords = useDaysWords();
  return (
    <section aria-labelledby="terms" className="mt-8">
      <h2 id="terms" className="text-std-22B-150">
        {t('terms')}
      </h2>
      {terms.map((term) => (
        <section key={`${term.from}/${term.to}`} aria-label={daysWords(term)} className="my-4 rounded-8 border border-solid-gray-300 p-4">
          <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-std-18B-160">
            {daysWords(term)}
            <WhenBadge when={term.when} />
            <span className="text-std-16N-170">{t('memberCount', { count: term.members.length })}</span>
          </h3>
          <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
            {term.members.map(({ accountId, name, email, department, standing }) => (
              <li key={accountId} className="py-1 wrap-anywhere">
                {name}
                <span className="ml-2 text-solid-gray-700">{department ?? email}</span>
                {standing === 'active' ? null : (
                  <span className="ml-2">
                    <Badge tone="warning">{t(`standings.${standing}`)}</Badge>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {terms.some(({ members }) => members.some(({ standing }) => standing === 'notInvited')) ? <p className="my-4">{t('notInvitedHelp')}</p> : null}
    </section>
  );
}
