import { useTranslations } from 'use-intl';
import type { SheetDifference } from '#libs/contract/offline-drafts.js';
import { ChangedColumns } from '../imports/changed-columns.js';
import { useCellText } from '../sheet/use-cell-text.js';
import { useItemWords } from './use-item-words.js';

/** Sheet by sheet: from → to. */
export function SheetChanges({ sheets }: { sheets: readonly SheetDifference[] }) {
  const t = useTranslations('offlineDrafts.changes');
  const changed = sheets.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return null;
  return (
    <section aria-labelledby="changes-title" className="mt-8">
      <h3 id="changes-title" className="text-std-20B-150">
        {t('title')}
      </h3>
      {changed.map((sheet) => (
        <OneSheet key={sheet.sheetId} sheet={sheet} />
      ))}
    </section>
  );
}

function OneSheet({ sheet }: { sheet: SheetDifference }) {
  const t = useTranslations('offlineDrafts.changes');
  const words = useItemWords()(sheet);
  const cellText = useCellText(sheet.fields);
  const { worksheet, changes } = sheet;
  return (
    <details open className="my-3 rounded-8 border border-solid-gray-420 px-4">
      <summary className="py-3 text-std-16B-170">{t('of', { item: words.item, worksheet, count: changes.length })}</summary>
      <div className="pb-4">
        <ChangedColumns
          columns={changes.map(({ field, before, after }) => ({
            column: words.label(field),
            from: cellText(field, before),
            to: cellText(field, after),
          }))}
        />
      </div>
    </details>
  );
}
