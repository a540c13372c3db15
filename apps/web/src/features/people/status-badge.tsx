import { useTranslations } from 'use-intl';
import type { PersonRow } from '#libs/contract/people.js';
import { Badge } from '../../components/badge.js';

export function StatusBadge({ status, invitation }: Pick<PersonRow, 'status' | 'invitation'>) {
  const t = useTranslations('people');
  if (status === 'invited' && invitation === null) return <Badge tone="warning">{t('notInvited')}</Badge>;
  if (status === 'invited' && invitation?.expired) return <Badge tone="warning">{t('expired')}</Badge>;
  return <Badge tone={status === 'invited' ? 'strong' : 'plain'}>{t(`statuses.${status}`)}</Badge>;
}
