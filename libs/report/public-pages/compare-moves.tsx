import type { Locale } from '#libs/domain/text/localized-text.js';
import { MOVES } from '../compare-reports.js';
import { rates, sameScale } from '../mark-scales.js';
import { messagesFor } from '../messages/messages.js';
import type { Compared } from './compare-page.js';
import { gradeLabel } from './filter-form.js';
import { MoveTag } from './move-tag.js';

/** How many items moved in which way; ways that this plan cannot take are left out. */
export function CompareMoves({ compared: { comparison, before, after }, locale }: { readonly compared: Compared; readonly locale: Locale }) {
  const messages = messagesFor(locale);
  const words = messages.site.compare;
  const rated = rates(after.marks);
  const heading = words.moves(gradeLabel(after, locale));
  const shown = MOVES.filter((move) => comparison.moves[move] > 0 || (move !== 'unknown' && (move === 'changed') !== rated));
  return (
    <section aria-labelledby="moves">
      <h2 id="moves" className="report-chapter">
        {heading}
      </h2>
      {!sameScale(before.marks, after.marks) && <p className="site-notice">{words.otherScales}</p>}
      <table className="report-table site-moves">
        <caption className="report-hidden">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.moveName}</th>
            <th scope="col">{words.moveCount}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((move) => (
            <tr key={move}>
              <th scope="row">
                <MoveTag move={move} locale={locale} />
              </th>
              <td>{messages.summary.count(comparison.moves[move])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {comparison.moves.unknown > 0 && <p className="report-note">{words.moveMeaning(gradeLabel(after, locale))}</p>}
    </section>
  );
}
