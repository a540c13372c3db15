import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { Notice } from '../../components/notice.js';
import { useDates } from '../../i18n/use-dates.js';

export function SendBackBanner({ sendBack }: { sendBack: NonNullable<SheetView['sendBack']> }) {
  const t = useTranslations();
  const { moment } = useDates();
  return (
    <Notice kind="warning" title={t('sheet.sentBack', { stage: t(`stages.${sendBack.from}`) })}>
      <p className="whitespace-pre-line">{sendBack.reason}</p>
      <p className="mt-1 text-solid-gray-700">
        {t('sheet.sentBackBy', { by: sendBack.by, moment: moment(sendBack.at) })}
      </p>
    </Notice>
  );
}
