import { useTranslations } from 'use-intl';
import type { HistoryEntry, SheetField } from '#libs/contract/sheets.js';
import { HistoryItem } from './history-item.js';

interface Props {
  readonly history: readonly HistoryEntry[];
  readonly fields: readonly SheetField[];
}

/** What happened to the sheet, newest first. Outside people are shown none of it. */
export function HistoryList({ history, fields }: Props) {
  const t = useTranslations('history');
  const marks = fields.find((field) => field.kind === 'grade')?.marks ?? [];
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="history-title" className="mt-10 border-t border-solid-gray-300 pt-6">
      <h2 id="history-title" className="text-std-22B-150">
        {t('title')}
      </h2>
      <ol className="mt-2 divide-y divide-solid-gray-300">
        {history.map((entry) => (
          <HistoryItem key={entry.seq} entry={entry} marks={marks} />
        ))}
      </ol>
    </section>
  );
}
