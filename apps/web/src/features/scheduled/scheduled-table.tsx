import { useTranslations } from 'use-intl';
import type { BadgeTone } from '../../components/badge.js';
import { Badge } from '../../components/badge.js';
import { Table } from '../../components/table.js';
import { useDates } from '../../i18n/use-dates.js';
import { useExplainRefusal } from '../../i18n/use-explain.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { Scheduled } from './api.js';
import { CancelScheduled } from './cancel-scheduled.js';

const TONE: Record<Scheduled['status'], BadgeTone> = { waiting: 'strong', done: 'good', failed: 'bad', cancelled: 'plain' };

export function ScheduledTable({ caption, actions }: { caption: string; actions: readonly Scheduled[] }) {
  const t = useTranslations('scheduled');
  const localized = useLocalized();
  const { moment } = useDates();
  return (
    <Table
      caption={caption}
      captionShown={false}
      rows={actions}
      rowKey={({ id }) => id}
      stacks
      columns={[
        { key: 'what', header: t('what'), heads: true, wide: true, cell: ({ summary }) => localized(summary) },
        { key: 'due', header: t('due'), cell: ({ dueAt }) => moment(dueAt) },
        { key: 'by', header: t('by'), cell: ({ requestedBy }) => requestedBy },
        { key: 'status', header: t('status'), cell: (action) => <Status action={action} /> },
      ]}
    />
  );
}

function Status({ action }: { action: Scheduled }) {
  const t = useTranslations('scheduled');
  const explain = useExplainRefusal();
  if (action.status === 'waiting') return <CancelScheduled action={action} />;
  return (
    <>
      <Badge tone={TONE[action.status]}>{t(`statuses.${action.status}`)}</Badge>
      {action.refusals.map((refusal) => (
        <p key={refusal.code}>{explain(refusal)}</p>
      ))}
    </>
  );
}
