import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { ColumnLabel } from './column-label.js';
import { langOfContent } from './own-words.js';
import { TextContent } from './text-content.js';

interface Props {
  readonly label: LocalizedText;
  readonly letter: string | null;
  readonly text: string;
  readonly locale: Locale;
}

/** One text of one item as the published table shows it: as wide, with the same letters. */
export function PrintedColumn({ label, letter, text, locale }: Props) {
  return (
    <div className="report report-alone">
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">
              <ColumnLabel column={{ label, letter }} locale={locale} />
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="report-text" lang={langOfContent(locale)}>
              <TextContent text={text} locale={locale} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
