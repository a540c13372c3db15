import type { ReactNode } from 'react';
import { useId } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row, index: number) => ReactNode;
  /** The cell that names its row. */
  readonly heads?: boolean;
  readonly numeric?: boolean;
  /** Never broken over two lines. */
  readonly short?: boolean;
  /** Nothing for paper: boxes to tick. */
  readonly screenOnly?: boolean;
  /** Takes the room that the others leave. */
  readonly wide?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  /** false: only read aloud, where a heading above says the same. */
  readonly captionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** On narrow screens: rows as blocks instead of sideways scrolling. */
  readonly stacks?: boolean;
  /** For many columns. */
  readonly dense?: boolean;
}

export const CELL_LOOK = 'border-b border-solid-gray-300 px-3 py-2 align-top';
export const HEAD_LOOK =
  'border-b-2 border-solid-gray-600 bg-solid-gray-50 px-3 py-2 align-bottom whitespace-nowrap';

/** Roles are spelled out because `display: block` (the stacked look) takes a table's own away. */
export function Table<Row>(props: Props<Row>) {
  const { caption, captionShown = true, columns, rows, rowKey, stacks = false, dense = false } = props;
  return (
    <ScrollRegion label={caption}>
      <table role="table" className={`w-full border-collapse text-left ${stacks ? 'stacked' : ''} ${dense ? 'dense' : ''}`}>
        <caption className={captionShown ? 'py-2 text-left text-std-16B-170' : 'sr-only'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, header, numeric, wide, screenOnly }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                className={`${HEAD_LOOK} ${numeric ? 'text-right' : ''} ${wide ? 'w-full' : ''} ${screenOnly ? 'screen-only' : ''}`}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={rowKey(row)} role="row">
              {columns.map(({ key, header, cell, heads, numeric, short, screenOnly }) => {
                const look = `${CELL_LOOK} ${numeric ? 'text-right tabular-nums' : ''} ${short ? 'whitespace-nowrap' : ''} ${screenOnly ? 'screen-only' : ''}`;
                return heads ? (
                  <th key={key} role="rowheader" scope="row" className={`${look} font-400`}>
                    {cell(row, index)}
                  </th>
                ) : (
                  <td key={key} role="cell" data-header={stacks ? header : undefined} className={look}>
                    {cell(row, index)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What is wider than the screen scrolls in here, by keyboard too; the page itself never scrolls sideways. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <div id={id} role="region" aria-label={label} tabIndex={0} className="my-4 overflow-x-auto">
      {children}
    </div>
  );
}
