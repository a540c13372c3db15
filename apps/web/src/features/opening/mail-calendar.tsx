import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useToday } from '../../api/viewer.js';
import { Table } from '../../components/table.js';
import { useDates } from '../../i18n/use-dates.js';
import type { Opening, PlannedMail } from './api.js';
import { mailsQuery } from './api.js';
import type { Decisions } from './decisions.js';
import { mailsBody } from './decisions.js';

/** Who will be mailed what on which day, by what is decided above. */
export function MailCalendar({ opening, decisions }: { opening: Opening; decisions: Decisions }) {
  const t = useTranslations('opening.mails');
  const { fullDay } = useDates();
  const today = useToday();
  const { data, error, isPlaceholderData } = useQuery(mailsQuery(opening.plan.id, mailsBody(opening, decisions, today)));
  const mails = data?.mails ?? [];
  return (
    <>
      <p className="my-2">{t('help')}</p>
      {error === null ? null : <p role="status">{t('notYet')}</p>}
      {error !== null || data === undefined ? null : (
        <div aria-busy={isPlaceholderData}>
          {mails.length === 0 ? <p>{t('none')}</p> : null}
          {mails.length === 0 ? null : (
            <Table
              caption={t('caption')}
              captionShown={false}
              rows={mails}
              rowKey={({ on, kind, subjects }) => `${on} ${kind} ${subjects[0]?.stage}`}
              stacks
              columns={[
                { key: 'on', header: t('day'), heads: true, short: true, cell: (mail) => fullDay(mail.on) },
                { key: 'what', header: t('what'), cell: (mail) => <Subjects mail={mail} /> },
                { key: 'people', header: t('people'), cell: (mail) => <Recipients mail={mail} /> },
              ]}
            />
          )}
        </div>
      )}
      <p className="my-2">{t('others')}</p>
    </>
  );
}

function Subjects({ mail }: { mail: PlannedMail }) {
  const t = useTranslations();
  const { day } = useDates();
  return (
    <ul>
      {mail.subjects.map(({ stage, when, dueOn, days }) => (
        <li key={`${stage} ${when}`}>
          {t(`opening.mails.${when}`, { stage: t(`stages.${stage}`), due: day(dueOn), days: Math.abs(days ?? 0) })}
        </li>
      ))}
    </ul>
  );
}

function Recipients({ mail: { people, names, kind } }: { mail: PlannedMail }) {
  const t = useTranslations();
  if (people === 0) return t('opening.mails.nobody');
  const others = people - names.length;
  const listed = names.join(t('separator'));
  return (
    <>
      <span className="whitespace-nowrap">{t(kind === 'cycleOpened' ? 'opening.mails.count' : 'opening.mails.atMost', { count: people })}</span>
      <br />
      <span className="text-solid-gray-700">{others > 0 ? t('opening.mails.namesAndOthers', { names: listed, others }) : listed}</span>
    </>
  );
}
