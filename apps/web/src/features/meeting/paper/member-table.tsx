import { useTranslations } from 'use-intl';
import type { Meeting } from '#libs/contract/meetings.js';
import { PAPER_CELL, PAPER_HEAD, PAPER_TABLE } from './paper-look.js';

/** Who sits there today, with a box to tick by hand. */
export function MemberTable({ members }: Pick<Meeting, 'members'>) {
  const t = useTranslations();
  if (members.length === 0) return <p className="mt-4">{t('meeting.paper.noMembers')}</p>;
  return (
    <table className={`${PAPER_TABLE} mt-4`}>
      <caption className="pb-1 text-left text-std-16B-170">{t('meeting.paper.members', { count: members.length })}</caption>
      <thead>
        <tr>
          <th scope="col" className={PAPER_HEAD}>
            {t('meeting.paper.memberName')}
          </th>
          <th scope="col" className={PAPER_HEAD}>
            {t('meeting.paper.memberFrom')}
          </th>
          <th scope="col" className={`${PAPER_HEAD} w-16 text-center`}>
            {t('meeting.paper.present')}
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ name, department, committees, inPlaceOf }, index) => (
          <tr key={index}>
            <th scope="row" className={`${PAPER_CELL} text-left font-400`}>
              {name}
              {inPlaceOf.length === 0 ? null : t('meeting.paper.inPlaceOf', { names: inPlaceOf.join(t('separator')) })}
            </th>
            <td className={PAPER_CELL}>{[department, ...committees].filter((part) => part !== null).join(t('separator'))}</td>
            <td className={`${PAPER_CELL} text-center`}>
              <span aria-hidden="true">□</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
