import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isStaff, useViewer } from '../../../api/viewer.js';

/** To the sheet's versions and to how it will be published. Neither is for outside people. */
export function SheetLinks({ sheetId }: { sheetId: string }) {
  const t = useTranslations('sheetLinks');
  if (!isStaff(useViewer())) return null;
  return (
    <ul aria-label={t('label')} className="screen-only flex flex-wrap gap-x-6">
      <li>
        <Link to="/sheets/$sheetId/compare" params={{ sheetId }} className="inline-flex min-h-11 items-center">
          {t('compare')}
        </Link>
      </li>
      <li>
        <Link to="/sheets/$sheetId/preview" params={{ sheetId }} className="inline-flex min-h-11 items-center">
          {t('preview')}
        </Link>
      </li>
    </ul>
  );
}
