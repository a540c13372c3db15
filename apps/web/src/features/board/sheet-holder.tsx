import { useTranslations } from 'use-intl';
import type { BoardSheet } from '#libs/contract/board.js';
import { useDates } from '../../i18n/use-dates.js';

/** Who holds a sheet, since when; and a warning where nobody can act. */
export function SheetHolder({ sheet: { holder, stageSince, heldFor } }: { sheet: BoardSheet }) {
  const t = useTranslations();
  const { shortDay } = useDates();
  if (holder === null) return t('board.none');
  const { role, department, people } = holder;
  return (
    <div className="sm:min-w-44">
      <span className="block">{department === null ? t(`roles.${role}`) : t('board.heldBy', { department, role: t(`roles.${role}`) })}</span>
      {people === 0 ? (
        <span className="block text-std-16B-170 text-error-2">
          <span aria-hidden="true">▲ </span>
          {t('board.nobodyHere')}
        </span>
      ) : null}
      <span className="block text-solid-gray-700">
        <time dateTime={stageSince} className="whitespace-nowrap">{t('board.since', { date: shortDay(stageSince) })}</time>{' '}
        <span className="whitespace-nowrap">{t('board.heldFor', { days: heldFor ?? 0 })}</span>
      </span>
    </div>
  );
}
