import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { gradeFieldOf } from '../grade/grade-field.js';
import { useCellText } from '../use-cell-text.js';
import { HistoryItem } from './history-item.js';

interface Props {
  readonly sheet: SheetView;
  readonly fieldLabel: (key: string) => string;
}

/** What happened to the sheet, newest first. Outside people are shown none of it. */
export function HistoryList({ sheet: { id, history, fields, graded }, fieldLabel }: Props) {
  const t = useTranslations('history');
  const cellText = useCellText(fields);
  const grade = gradeFieldOf(fields);
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="history-title" className="mt-10 border-t border-solid-gray-300 pt-6">
      <h2 id="history-title" className="text-std-22B-150">
        {t('title')}
      </h2>
      <ol className="mt-2 divide-y divide-solid-gray-300">
        {history.map((entry, index) => (
          <HistoryItem
            key={entry.seq}
            sheetId={id}
            entry={entry}
            before={history[index + 1]?.seq ?? 0}
            marks={grade?.marks ?? []}
            kind={graded ? (grade?.scaleKind ?? 'achievement') : null}
            fieldLabel={fieldLabel}
            cellText={cellText}
          />
        ))}
      </ol>
    </section>
  );
}
