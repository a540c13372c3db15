import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.js';
import { PreviewSection } from '../../components/files/preview-section.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { PackChangesView } from './pack-changes-view.js';
import { PackProblems } from './pack-problems.js';
import type { ImportPreview } from './use-pack-check.js';

interface Props {
  readonly preview: ImportPreview;
  readonly applying: boolean;
  readonly onApply: () => void;
  readonly failure: ReactNode;
}

/** What the server makes of the pack: everything that is wrong with it, or what importing would change. */
export function PackPreview({ preview, applying, onApply, failure }: Props) {
  const t = useTranslations('imports');
  return (
    <PreviewSection title={t('previewTitle')} preview={preview}>
      {preview.plan === null ? null : <PlanName plan={preview.plan} />}
      {preview.problems.length > 0 ? (
        <PackProblems problems={preview.problems} />
      ) : (
        <PackChangesView changes={preview.changes} applying={applying} onApply={onApply} failure={failure} />
      )}
    </PreviewSection>
  );
}

function PlanName({ plan }: { plan: NonNullable<ImportPreview['plan']> }) {
  const t = useTranslations('imports');
  const localized = useLocalized();
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-std-18B-160">{localized(plan.name)}</span>
      <Badge tone={plan.exists ? 'plain' : 'strong'}>{plan.exists ? t('knownPlan') : t('newPlan')}</Badge>
    </p>
  );
}
