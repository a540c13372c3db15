import { useTranslations } from 'use-intl';
import { STAGES } from '#libs/domain/review/stage.js';
import { Badge, StageBadge } from '../../components/badge.js';
import { DueDate } from '../../components/due-date.js';
import { Notice } from '../../components/notice.js';

const TONES = ['plain', 'strong', 'good', 'warning', 'bad'] as const;
const KINDS = ['information', 'success', 'warning', 'error'] as const;

export function Badges() {
  const t = useTranslations('components');
  return (
    <>
      <p className="my-4 flex flex-wrap gap-3">
        {TONES.map((tone) => (
          <Badge key={tone} tone={tone}>
            {t(`badge.${tone}`)}
          </Badge>
        ))}
      </p>
      <p className="my-4 flex flex-wrap gap-3">
        {STAGES.map((stage) => (
          <StageBadge key={stage} stage={stage} />
        ))}
      </p>
      <p className="my-4 flex flex-wrap gap-x-8 gap-y-2">
        <DueDate dueOn="2026-05-29" overdue={false} />
        <DueDate dueOn="2026-05-29" overdue={false} extended />
        <DueDate dueOn="2026-04-30" overdue />
      </p>
    </>
  );
}

export function Notices() {
  const t = useTranslations('components');
  return KINDS.map((kind) => (
    <Notice key={kind} kind={kind} title={t(`notice.${kind}`)}>
      <p>{t('noticeText')}</p>
    </Notice>
  ));
}
