import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';

/** The way up from a part to the sheet that it belongs to. */
export function PartOf({ parent }: { parent: NonNullable<SheetView['parent']> }) {
  const t = useTranslations('sheet');
  return (
    <p>
      {t.rich('partOf', {
        number: spokenNumber(parent.number),
        title: parent.title,
        link: (words) => (
          <Link to="/sheets/$sheetId" params={{ sheetId: parent.sheetId }}>
            {words}
          </Link>
        ),
      })}
    </p>
  );
}
