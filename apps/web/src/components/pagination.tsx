import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** The link to a page: typed by the screen that knows its route. */
  readonly link: (page: number, label: string) => ReactNode;
}

export function Pagination({ page, pageSize, total, link }: Props) {
  const t = useTranslations('pages');
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1 && page === 1) return null;
  return (
    <nav aria-label={t('label')} className="my-4 flex flex-wrap items-center gap-4">
      {page > 1 ? link(page - 1, t('previous')) : null}
      <span>{t('position', { page, last, total })}</span>
      {page < last ? link(page + 1, t('next')) : null}
    </nav>
  );
}
