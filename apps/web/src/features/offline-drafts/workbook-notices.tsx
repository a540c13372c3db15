import { useTranslations } from 'use-intl';
import type { WorkbookNotice } from '#libs/contract/offline-drafts.js';
import { Notice } from '../../components/notice.js';

/** More cells than this are counted, not listed. */
const LISTED = 10;

/** What was changed in the workbook and is not taken in. */
export function WorkbookNotices({ notices }: { notices: readonly WorkbookNotice[] }) {
  const t = useTranslations('offlineDrafts.notices');
  const separator = useTranslations()('separator');
  const listed = (cells: readonly string[]) =>
    [...cells.slice(0, LISTED), ...(cells.length > LISTED ? [t('more', { count: cells.length - LISTED })] : [])].join(separator);
  if (notices.length === 0) return null;
  return (
    <Notice kind="warning" title={t('title')}>
      <ul className="list-disc pl-6">
        {notices.map(({ code, worksheet, cells }) => (
          <li key={`${code} ${worksheet}`}>{t(code, { worksheet, cells: listed(cells) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
