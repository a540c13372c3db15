import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.js';

const TONE = { planned: 'warning', running: 'good', over: 'plain' } as const;

export function WhenBadge({ when }: { when: keyof typeof TONE }) {
  const t = useTranslations('staffing.when');
  return <Badge tone={TONE[when]}>{t(when)}</Badge>;
}
