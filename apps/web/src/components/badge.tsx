import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';

export type BadgeTone = 'plain' | 'strong' | 'good' | 'warning' | 'bad';

const LOOK: Record<BadgeTone, string> = {
  plain: 'border-solid-gray-536 text-solid-gray-800 bg-white',
  strong: 'border-key-900 text-key-900 bg-key-50',
  good: 'border-success-2 text-green-900 bg-green-50',
  warning: 'border-warning-yellow-2 text-yellow-1200 bg-yellow-50',
  bad: 'border-error-2 text-error-2 bg-red-50',
};

export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className={`inline-block justify-self-start rounded-4 border px-2 text-std-16N-170 whitespace-nowrap ${LOOK[tone]}`}>
      {children}
    </span>
  );
}

export function StageBadge({ stage }: { stage: Stage }) {
  const t = useTranslations('stages');
  return <Badge tone={stage === 'ready' ? 'good' : 'strong'}>{t(stage)}</Badge>;
}
