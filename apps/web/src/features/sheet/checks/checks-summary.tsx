import { useTranslations } from 'use-intl';
import { explanationCell } from '#libs/domain/check/warning.js';
import { FieldLink } from '../../../components/field-link.js';
import type { DraftSnapshot } from '../draft/draft-saver.js';
import { checkControl } from './check-control.js';

interface Props {
  readonly snapshot: DraftSnapshot;
  readonly fieldLabel: (key: string) => string;
}

/** Everything that the check asks, beside the actions: each leads to where it is answered. */
export function ChecksSummary({ snapshot: { warnings, values }, fieldLabel }: Props) {
  const t = useTranslations('checks');
  if (warnings.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="text-std-16B-170">{t('title', { count: warnings.length })}</p>
      <ul className="list-disc pl-6">
        {warnings.map(({ key, explanation }) => {
          const cell = explanationCell(key);
          const explained = (values[cell] ?? explanation).trim() !== '';
          return (
            <li key={key}>
              <FieldLink fieldId={checkControl(key)}>{fieldLabel(cell)}</FieldLink>
              <span className="block text-solid-gray-700">
                {explained ? <span aria-hidden="true">✓ </span> : null}
                {explained ? t('explained') : t('unexplained')}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
