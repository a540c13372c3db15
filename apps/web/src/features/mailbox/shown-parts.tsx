import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Mail } from '#libs/contract/mailbox.js';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { Loaded } from '../../components/loaded.js';
import { MailFrame } from './mail-frame.js';

type Parts = ResponseOf<'readMail'>;

/** The parts of a mail besides its text, when somebody asks for them. */
export function ShownParts({ mail }: { mail: Mail }) {
  const t = useTranslations('mailParts');
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['mailbox', 'parts', mail.id],
    queryFn: () => request('readMail', { params: { mailId: mail.id } }),
    enabled: open,
  });
  return (
    <div className="screen-only mt-4">
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'hide' : 'show')}
      </Button>
      {open ? <Loaded query={query}>{(parts) => <Shown parts={parts} />}</Loaded> : null}
    </div>
  );
}

function Shown({ parts: { html, calendar, unsubscribable } }: { parts: Parts }) {
  const t = useTranslations('mailParts');
  return (
    <div className="mt-4">
      {html === null ? <p>{t('textOnly')}</p> : <MailFrame html={html} title={t('frame')} />}
      {unsubscribable ? <p className="mt-4">{t('unsubscribable')}</p> : null}
      <p className="mt-4 text-std-16B-170">{calendar === null ? t('noCalendar') : t('calendar')}</p>
      {calendar === null ? null : (
        <pre tabIndex={0} role="region" aria-label={t('calendar')} className="mt-2 overflow-x-auto rounded-8 bg-white p-4">
          {calendar}
        </pre>
      )}
    </div>
  );
}
