import { useTranslations } from 'use-intl';
import type { ListedPerson } from '#libs/contract/listed-person.js';
import { compareMembers } from '#libs/domain/staffing/renewal.js';

interface Props {
  readonly present: readonly ListedPerson[];
  readonly members: readonly ListedPerson[];
  /** Names of those who have no account yet. */
  readonly added: readonly string[];
}

/** Who stays, who leaves and who is new, as the form stands. */
export function RenewalSummary({ present, members, added }: Props) {
  const t = useTranslations();
  const ids = (people: readonly ListedPerson[]) => people.map(({ accountId }) => accountId);
  const { stay, leave, join } = compareMembers(ids(present), ids(members));
  const names = (accountIds: readonly string[]) =>
    accountIds.map((id) => [...present, ...members].find(({ accountId }) => accountId === id)!.name);
  const groups = { stay: names(stay), leave: names(leave), join: [...names(join), ...added] };
  return (
    <section aria-labelledby="renewal-summary" className="my-6 rounded-12 bg-solid-gray-50 p-4">
      <h2 id="renewal-summary" className="text-std-18B-160">
        {t('renewal.summary', { count: groups.stay.length + groups.join.length })}
      </h2>
      <dl className="mt-2 grid gap-y-1">
        {(['stay', 'leave', 'join'] as const).map((group) => (
          <div key={group} className="flex flex-wrap gap-x-3">
            <dt className="w-24 shrink-0 text-std-16B-170">{t(`renewal.groups.${group}`, { count: groups[group].length })}</dt>
            <dd>{groups[group].length === 0 ? t('renewal.nobody') : groups[group].join(t('separator'))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
