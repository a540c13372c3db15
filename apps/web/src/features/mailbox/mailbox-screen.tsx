import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { mailboxSearch } from '../../app/search.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { Pagination } from '../../components/pagination.js';
import type { Mailbox } from './api.js';
import { mailboxQuery } from './api.js';
import { KindFilter } from './kind-filter.js';
import { MailItem } from './mail-item.js';

export function MailboxScreen() {
  const filter = useSearch({ from: '/signed-in/mailbox', select: mailboxSearch });
  const query = useQuery(mailboxQuery(filter));
  return <Loaded query={query}>{(mailbox) => <MailList mailbox={mailbox} />}</Loaded>;
}

function MailList({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('mailbox');
  return (
    <>
      <PageHeading title={t('title')} />
      <p>{t(`transports.${mailbox.transport}`)}</p>
      <KindFilter mailbox={mailbox} />
      {mailbox.rows.length === 0 ? (
        <p className="my-4">{t('none')}</p>
      ) : (
        <ol aria-label={t('list', { count: mailbox.total })} className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
          {mailbox.rows.map((mail) => (
            <MailItem key={mail.id} mail={mail} />
          ))}
        </ol>
      )}
      <Pagination
        {...mailbox}
        link={(page, label) => (
          <Link to="/mailbox" search={(search) => ({ ...search, page })}>
            {label}
          </Link>
        )}
      />
    </>
  );
}
