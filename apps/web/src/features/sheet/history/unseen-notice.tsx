import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { ButtonLink } from '../../../components/button-link.js';
import { Notice } from '../../../components/notice.js';
import { useDates } from '../../../i18n/use-dates.js';
import { useSeen } from './use-seen.js';

/** What others have changed since the reader last looked, and the way to it in one press. */
export function UnseenNotice({ sheet }: { sheet: SheetView }) {
  const t = useTranslations('unseen');
  const { shortMoment } = useDates();
  useSeen(sheet);
  const { unseen } = sheet;
  if (unseen === null) return null;
  return (
    <div className="screen-only">
      <Notice kind="information" title={t('title', { since: shortMoment(unseen.since), places: unseen.places })}>
        <ButtonLink className="mt-2" to="/sheets/$sheetId/compare" params={{ sheetId: sheet.id }} search={{ from: unseen.seq }}>
          {t('show')}
        </ButtonLink>
      </Notice>
    </div>
  );
}
