import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { hasIndicators, indicatorParts } from '../indicator-parts.js';
import { messagesFor } from '../messages/messages.js';
import type { ReportColumn } from '../report-column.js';
import { ColumnLabel } from './column-label.js';
import { langOfText } from './own-words.js';
import type { TableIds } from './table-ids.js';

interface TableHeadProps {
  readonly columns: readonly ReportColumn[];
  readonly ids: TableIds;
  readonly locale: Locale;
}

/** Groups of columns: what scope="colgroup" speaks of, and where the stylesheet sets the widths. */
export function TableColumns({ columns }: Pick<TableHeadProps, 'columns'>) {
  return (
    <>
      <colgroup>
        <col className="report-col-number" />
      </colgroup>
      {columns.map((column) => (
        <colgroup key={column.key}>
          {column.kind === 'indicators' ? (
            indicatorParts(column).map(({ key, kind }) => <col key={key} className={`report-col-indicator-${kind}`} />)
          ) : (
            <col className={`report-col-${column.kind}`} />
          )}
        </colgroup>
      ))}
    </>
  );
}

/** Two rows where there are indicators: their sub-columns stand under the column they belong to. */
export function TableHead({ columns, ids, locale }: TableHeadProps) {
  const rowSpan = hasIndicators(columns) ? 2 : 1;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={rowSpan} id={ids.number} className="report-cell-number">
          {messagesFor(locale).table.number}
        </th>
        {columns.map((column, index) =>
          column.kind === 'indicators' ? (
            <th key={column.key} scope="colgroup" colSpan={indicatorParts(column).length} id={ids.column(index)}>
              <ColumnLabel column={column} locale={locale} />
            </th>
          ) : (
            <th
              key={column.key}
              scope="col"
              rowSpan={rowSpan}
              id={ids.column(index)}
              className={`report-cell-${column.kind}`}
            >
              <ColumnLabel column={column} locale={locale} />
            </th>
          ),
        )}
      </tr>
      {rowSpan === 2 && (
        <tr>
          {columns.map((column, index) =>
            column.kind === 'indicators'
              ? indicatorParts(column).map((part) => (
                  <th
                    key={`${column.key}-${part.key}`}
                    scope="col"
                    id={ids.part(index, part.key)}
                    headers={ids.column(index)}
                    lang={langOfText(part.label, locale)}
                  >
                    {inLocale(part.label, locale)}
                  </th>
                ))
              : null,
          )}
        </tr>
      )}
    </thead>
  );
}
